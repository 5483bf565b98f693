namespace SoftQ.Generators.Models;

/// <summary>The bounds of an observation or action, or of a part of one.</summary>
/// <param name="Low">A lower bound for each element.</param>
/// <param name="High">An upper bound for each element.</param>
internal sealed record BoundsModel(EquatableArray<float> Low, EquatableArray<float> High)
{
    /// <summary>No bounds, since a box that the environment has says them.</summary>
    public static BoundsModel OfSpace { get; } = new([], []);

    /// <summary>How many elements there are.</summary>
    public int Size => Low.Count;

    /// <summary>Whether every element has the same bounds.</summary>
    public bool IsUniform
    {
        get
        {
            var (low, high) = (Low[0], High[0]);
            return Low.All(bound => bound.Equals(low)) && High.All(bound => bound.Equals(high));
        }
    }

    /// <summary>The same bounds for a number of elements.</summary>
    public static BoundsModel Repeat(float low, float high, int size) =>
        new([.. Enumerable.Repeat(low, size)], [.. Enumerable.Repeat(high, size)]);

    /// <summary>The bounds of several parts, one after the other.</summary>
    public static BoundsModel Concat(IEnumerable<BoundsModel> parts)
    {
        var all = parts.ToArray();
        return new([.. all.SelectMany(static part => part.Low)], [.. all.SelectMany(static part => part.High)]);
    }
}
