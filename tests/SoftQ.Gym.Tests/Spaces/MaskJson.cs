using System.Text.Json.Nodes;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

/// <summary>Masks as the golden file writes them.</summary>
internal static class MaskJson
{
    public static SampleMask? Read(JsonNode? json, Space space) => json is null ? null : space switch
    {
        MultiBinary when json["weights"] is { } weights => BinaryMask.Weighted([.. Leaves(weights).Select(static leaf => leaf!.GetValue<double>())]),
        MultiBinary => BinaryMask.Fixed([.. Leaves(json["fixed"]!).Select(static leaf => leaf is null ? (bool?)null : leaf.GetValue<int>() == 1)]),
        MultiDiscrete => new PartsMask([.. json["parts"]!.AsArray().Select(Choice)]),
        Text => new TextMask(json["length"]?.GetValue<int>(), Choice(json)),
        TupleSpace tuple => Parts(json, tuple.Spaces),
        OneOf one => Parts(json, one.Spaces),
        Dict dict => new DictMask(json["keys"]!.AsObject().ToDictionary(static entry => entry.Key, entry => Read(entry.Value, dict[entry.Key])!)),
        Sequence sequence => new SequenceMask(Read(json["element"], sequence.Element), [.. json["lengths"]!.AsArray().Select(static length => length!.GetValue<int>())]),
        _ => Choice(json),
    };

    private static PartsMask Parts(JsonNode json, IReadOnlyList<Space> spaces) =>
        new([.. json["parts"]!.AsArray().Zip(spaces, Read)]);

    private static ChoiceMask? Choice(JsonNode? json) =>
        json?["allowed"] is { } allowed ? ChoiceMask.Allowed([.. allowed.AsArray().Select(static leaf => leaf!.GetValue<int>() == 1)])
        : json?["weights"] is { } weights ? ChoiceMask.Weighted([.. weights.AsArray().Select(static leaf => leaf!.GetValue<double>())])
        : null;

    private static IEnumerable<JsonNode?> Leaves(JsonNode json) =>
        json.AsArray().SelectMany(static row => row is JsonArray inner ? Leaves(inner) : [row]);
}
