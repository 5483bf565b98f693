using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>Arrays in JSON, nested by their shape.</summary>
internal static class NestedArray
{
    /// <summary>Writes an array; a shape without axes is its only element.</summary>
    /// <param name="elements">The elements in one row.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="write">Writes an element.</param>
    public static JsonNode Write<T>(ReadOnlySpan<T> elements, ReadOnlySpan<int> shape, Func<T, JsonNode> write)
    {
        if (shape.IsEmpty)
            return write(elements[0]);
        var array = new JsonArray();
        var size = elements.Length / shape[0];
        for (var i = 0; i < shape[0]; i++)
            array.Add(Write(elements.Slice(i * size, size), shape[1..], write));
        return array;
    }

    /// <summary>Reads an array.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="elements">Receives the elements in one row.</param>
    /// <param name="read">Reads an element; null where it is none.</param>
    /// <returns>Whether the JSON is an array of this shape and of such elements.</returns>
    public static bool TryRead<T>(JsonNode? json, ReadOnlySpan<int> shape, Span<T> elements, Func<JsonNode?, T?> read)
        where T : struct
    {
        if (shape.IsEmpty)
        {
            var element = read(json);
            elements[0] = element.GetValueOrDefault();
            return element is not null;
        }
        if (json is not JsonArray array || array.Count != shape[0])
            return false;
        var size = elements.Length / shape[0];
        for (var i = 0; i < shape[0]; i++)
        {
            if (!TryRead(array[i], shape[1..], elements.Slice(i * size, size), read))
                return false;
        }
        return true;
    }
}
