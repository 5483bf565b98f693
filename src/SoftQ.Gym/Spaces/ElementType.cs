using System.Numerics;
using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>The element types of a box, with the names that NumPy gives them.</summary>
internal static class ElementType
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(float)] = "float32",
        [typeof(double)] = "float64",
        [typeof(sbyte)] = "int8",
        [typeof(short)] = "int16",
        [typeof(int)] = "int32",
        [typeof(long)] = "int64",
        [typeof(byte)] = "uint8",
        [typeof(ushort)] = "uint16",
        [typeof(uint)] = "uint32",
        [typeof(ulong)] = "uint64",
    };

    /// <summary>The names of all element types.</summary>
    public static IReadOnlyCollection<string> All => Names.Values;

    /// <summary>The name of an element type.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="NotSupportedException">A box cannot have such elements.</exception>
    public static string NameOf(Type type) => Names.TryGetValue(type, out var name)
        ? name
        : throw new NotSupportedException($"The elements of a Box are of a type that NumPy has, {string.Join(", ", Names.Keys.Select(static known => known.Name))}; found {type.Name}.");

    /// <summary>Whether an element type is a type of integers.</summary>
    /// <param name="type">The type.</param>
    public static bool IsInteger(Type type) => type != typeof(float) && type != typeof(double);

    /// <summary>An element as JSON; infinite ones and NaN as text.</summary>
    /// <param name="element">The element.</param>
    public static JsonNode ToJson<T>(T element)
        where T : struct, INumber<T> => element switch
        {
            float single when float.IsFinite(single) => JsonValue.Create(single),
            float or double => JsonNumber.Of(double.CreateTruncating(element)),
            ulong large => JsonValue.Create(large),
            _ => JsonValue.Create(long.CreateTruncating(element)),
        };

    /// <summary>An element from JSON, or null where the JSON is no such element.</summary>
    /// <param name="json">The JSON.</param>
    public static T? FromJson<T>(JsonNode? json)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        if (!IsInteger(typeof(T)))
            return JsonNumber.Read(json) is { } number ? T.CreateSaturating(number) : null;
        return json is JsonValue value && decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var integer)
            && decimal.IsInteger(integer) && integer >= decimal.CreateChecked(T.MinValue) && integer <= decimal.CreateChecked(T.MaxValue)
            ? T.CreateChecked(integer)
            : null;
    }
}
