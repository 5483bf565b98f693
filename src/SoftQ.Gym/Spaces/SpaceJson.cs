using System.Text.Json.Nodes;
using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// Spaces as JSON, an object whose "type" names the kind of space: <c>{ "type": "Discrete", "count": 3, "start": -1 }</c>. Infinite bounds
/// are the texts "Infinity" and "-Infinity".
/// </summary>
public static class SpaceJson
{
    private static readonly Dictionary<string, Func<JsonObject, Space>> Readers = new()
    {
        [nameof(Box)] = BoxJson.Read,
        [nameof(Discrete)] = static json => new Discrete(Integer(json, "count"), Integer(json, "start")),
        [nameof(MultiDiscrete)] = static json => new MultiDiscrete(Integers(json, "counts"), Integers(json, "starts"), Integers(json, "shape")),
        [nameof(MultiBinary)] = static json => new MultiBinary(Integers(json, "shape")),
        [nameof(Text)] = static json => new Text(Integer(json, "maxLength"), Integer(json, "minLength"), Member(json, "characters", static value => value?.GetValue<string>())),
        ["Tuple"] = static json => new TupleSpace(Spaces(json)),
        [nameof(OneOf)] = static json => new OneOf(Spaces(json)),
        [nameof(Sequence)] = static json => new Sequence(Read(json["element"])),
        [nameof(Dict)] = static json => new Dict(sortKeys: false, Member(json, "spaces", static value => value as JsonObject).Select(static entry => (entry.Key, Read(entry.Value)))),
    };

    /// <summary>Writes a space.</summary>
    /// <param name="space">The space.</param>
    /// <exception cref="NotSupportedException">The space is of a kind that is not of this library.</exception>
    public static JsonObject Write(Space space) => space switch
    {
        Box box => box.Describe(),
        Discrete discrete => Of(nameof(Discrete), ("count", discrete.Count), ("start", discrete.Start)),
        MultiDiscrete many => Of(nameof(MultiDiscrete), ("counts", Array(many.Counts)), ("starts", Array(many.Starts)), ("shape", Array(many.Shape))),
        MultiBinary bits => Of(nameof(MultiBinary), ("shape", Array(bits.Shape))),
        Text text => Of(nameof(Text), ("maxLength", text.MaxLength), ("minLength", text.MinLength), ("characters", text.Characters)),
        TupleSpace tuple => Of("Tuple", ("spaces", new JsonArray([.. tuple.Spaces.Select(Write)]))),
        OneOf one => Of(nameof(OneOf), ("spaces", new JsonArray([.. one.Spaces.Select(Write)]))),
        Sequence sequence => Of(nameof(Sequence), ("element", Write(sequence.Element))),
        Dict dict => Of(nameof(Dict), ("spaces", new JsonObject(dict.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key, Write(dict[key])))))),
        _ => throw new NotSupportedException($"{space} is a space of another library, which JSON has no form for."),
    };

    /// <summary>Reads a space.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <exception cref="FormatException">The JSON is no space; the message says where.</exception>
    public static Space Read(JsonNode? json)
    {
        if (json is not JsonObject space || space["type"] is not JsonValue type || !type.TryGetValue<string>(out var name))
            throw new FormatException($"A space is an object with a \"type\" in JSON; found {json?.ToJsonString() ?? "null"}.");
        if (!Readers.TryGetValue(name, out var read))
            throw new FormatException($"There is no space of the type '{name}'. {DidYouMean.Suggest(name, Readers.Keys)}");
        try
        {
            return read(space);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"The {name} {space.ToJsonString()} is no space. {exception.Message}", exception);
        }
    }

    /// <summary>An object of a type.</summary>
    /// <param name="type">The kind of space.</param>
    /// <param name="members">What it is made of.</param>
    internal static JsonObject Of(string type, params ReadOnlySpan<(string Name, JsonNode Value)> members)
    {
        var json = new JsonObject { ["type"] = type };
        foreach (var (name, value) in members)
            json.Add(name, value);
        return json;
    }

    /// <summary>Integers as an array.</summary>
    /// <param name="values">The integers.</param>
    internal static JsonArray Array(ReadOnlySpan<int> values) => new([.. values.ToArray().Select(static value => (JsonNode)value)]);

    /// <summary>An array of integers.</summary>
    /// <param name="json">The space.</param>
    /// <param name="name">The member.</param>
    internal static int[] Integers(JsonObject json, string name) =>
        [.. Member(json, name, static value => value as JsonArray).Select(element => JsonNumber.ReadInteger(element) ?? throw Missing(json, name))];

    /// <summary>A member of an object.</summary>
    /// <param name="json">The space.</param>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads it; null where it is none.</param>
    internal static T Member<T>(JsonObject json, string name, Func<JsonNode?, T?> read)
        where T : class => read(json[name]) ?? throw Missing(json, name);

    private static int Integer(JsonObject json, string name) => JsonNumber.ReadInteger(json[name]) ?? throw Missing(json, name);

    private static IEnumerable<Space> Spaces(JsonObject json) => Member(json, "spaces", static value => value as JsonArray).Select(Read);

    private static FormatException Missing(JsonObject json, string name) =>
        new($"A {json["type"]} has the member \"{name}\" in JSON; found {json.ToJsonString()}.");
}
