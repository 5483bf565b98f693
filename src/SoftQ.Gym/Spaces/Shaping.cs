namespace SoftQ.Gym.Spaces;

/// <summary>Shapes: how many elements an array has along each axis. Arrays are kept in one row, the last axis running fastest.</summary>
internal static class Shaping
{
    /// <summary>The number of elements; one for a shape without axes.</summary>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ArgumentException">An axis has no element.</exception>
    public static int SizeOf(ReadOnlySpan<int> shape)
    {
        var size = 1;
        foreach (var length in shape)
        {
            if (length < 1)
                throw new ArgumentException($"A space needs at least one element along each axis; found the shape {Text(shape)}.");
            size = checked(size * length);
        }
        return size;
    }

    /// <summary>Refuses a number of elements that a shape does not have.</summary>
    /// <param name="what">What the elements are, such as "lower bounds".</param>
    /// <param name="found">Their number.</param>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ArgumentException">The number is another one.</exception>
    public static void ThrowUnlessSize(string what, int found, ReadOnlySpan<int> shape)
    {
        if (found != SizeOf(shape))
            throw new ArgumentException($"A space of the shape {Text(shape)} needs {SizeOf(shape)} {what}; found {found}.");
    }

    /// <summary>The shape of several arrays of one shape, stacked.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="shape">Their shape.</param>
    public static int[] Stacked(int count, ReadOnlySpan<int> shape) => [count, .. shape];

    /// <summary>A row of elements, again and again.</summary>
    /// <param name="count">How often.</param>
    /// <param name="row">The row.</param>
    public static T[] Repeated<T>(int count, ReadOnlySpan<T> row)
    {
        var rows = new T[count * row.Length];
        for (var i = 0; i < count; i++)
            row.CopyTo(rows.AsSpan(i * row.Length));
        return rows;
    }

    /// <summary>A shape as Python writes it: <c>(3,)</c>, <c>(2, 3)</c>.</summary>
    /// <param name="shape">The shape.</param>
    public static string Text(ReadOnlySpan<int> shape) =>
        shape.Length == 1 ? $"({shape[0]},)" : $"({string.Join(", ", shape.ToArray())})";
}
