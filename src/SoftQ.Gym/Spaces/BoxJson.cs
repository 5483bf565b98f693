using System.Numerics;
using System.Text.Json.Nodes;
using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Spaces;

/// <summary>Boxes as JSON: element type, shape, and the bounds in one row, infinite where an element has none.</summary>
internal static class BoxJson
{
    private static readonly Dictionary<string, Func<JsonObject, Box>> Readers = new()
    {
        [ElementType.NameOf(typeof(float))] = Read<float>,
        [ElementType.NameOf(typeof(double))] = Read<double>,
        [ElementType.NameOf(typeof(sbyte))] = Read<sbyte>,
        [ElementType.NameOf(typeof(short))] = Read<short>,
        [ElementType.NameOf(typeof(int))] = Read<int>,
        [ElementType.NameOf(typeof(long))] = Read<long>,
        [ElementType.NameOf(typeof(byte))] = Read<byte>,
        [ElementType.NameOf(typeof(ushort))] = Read<ushort>,
        [ElementType.NameOf(typeof(uint))] = Read<uint>,
        [ElementType.NameOf(typeof(ulong))] = Read<ulong>,
    };

    /// <summary>Writes a box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="boundedBelow">Whether each element has a lower bound.</param>
    /// <param name="boundedAbove">Whether each element has an upper bound.</param>
    public static JsonObject Write<T>(Box<T> box, bool[] boundedBelow, bool[] boundedAbove)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => SpaceJson.Of(
            nameof(Box),
            ("dtype", box.Dtype),
            ("shape", SpaceJson.Array(box.Shape)),
            ("low", Bounds(box.Lowest, boundedBelow, double.NegativeInfinity)),
            ("high", Bounds(box.Highest, boundedAbove, double.PositiveInfinity)));

    /// <summary>Reads a box.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    public static Box Read(JsonObject json)
    {
        var dtype = SpaceJson.Member(json, "dtype", static value => value?.GetValue<string>());
        return Readers.TryGetValue(dtype, out var read)
            ? read(json)
            : throw new FormatException($"There are no boxes of the element type '{dtype}'. {DidYouMean.Suggest(dtype, Readers.Keys)}");
    }

    private static JsonArray Bounds<T>(ReadOnlySpan<T> bounds, bool[] bounded, double infinity)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        new([.. bounds.ToArray().Zip(bounded, (bound, isBounded) => isBounded ? ElementType.ToJson(bound) : JsonNumber.Of(infinity))]);

    private static Box<T> Read<T>(JsonObject json)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (low, boundedBelow) = Bounds<T>(json, "low", double.NegativeInfinity);
        var (high, boundedAbove) = Bounds<T>(json, "high", double.PositiveInfinity);
        return new Box<T>(low, high, SpaceJson.Integers(json, "shape"), boundedBelow, boundedAbove);
    }

    private static (T[] Bounds, bool[] Bounded) Bounds<T>(JsonObject json, string name, double infinity)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var row = SpaceJson.Member(json, name, static value => value as JsonArray);
        bool[] bounded = [.. row.Select(bound => JsonNumber.Read(bound) != infinity)];
        var unbounded = T.CreateSaturating(infinity);
        T[] bounds =
        [
            .. row.Zip(bounded, (bound, isBounded) => isBounded
                ? ElementType.FromJson<T>(bound) ?? throw new FormatException($"A bound of {typeof(T).Name} was expected; found {bound?.ToJsonString() ?? "null"}.")
                : unbounded),
        ];
        return (bounds, bounded);
    }
}
