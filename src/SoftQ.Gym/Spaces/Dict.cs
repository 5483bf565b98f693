using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>Several spaces by name. A value has one value of each, by the same names.</summary>
public sealed class Dict : Space<IReadOnlyDictionary<string, object>>
{
    private readonly OrderedDictionary<string, Space> _byKey = [];
    private readonly SpaceParts _parts;

    /// <summary>Creates the space, with its keys sorted, as Gymnasium sorts those of a Python dictionary.</summary>
    /// <param name="spaces">The spaces by key, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or a key is there twice.</exception>
    public Dict(params IEnumerable<(string Key, Space Space)> spaces)
        : this(sortKeys: true, spaces)
    {
    }

    /// <summary>Creates the space with its keys sorted or in the given order.</summary>
    /// <param name="sortKeys">Whether the keys are sorted by their characters; the order decides about the flat form and the seeds.</param>
    /// <param name="spaces">The spaces by key, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or a key is there twice.</exception>
    public Dict(bool sortKeys, params IEnumerable<(string Key, Space Space)> spaces)
    {
        foreach (var (key, space) in sortKeys ? spaces.OrderBy(static entry => entry.Key, StringComparer.Ordinal) : spaces)
            _byKey.Add(key, space);
        _parts = new SpaceParts(_byKey.Values);
    }

    /// <summary>The keys, in order.</summary>
    public IReadOnlyList<string> Keys => _byKey.Keys;

    /// <summary>The spaces, in the order of the keys.</summary>
    public IReadOnlyList<Space> Spaces => _parts.Spaces;

    /// <inheritdoc/>
    public override bool HasFlatForm => _parts.HasFlatForm;

    /// <inheritdoc/>
    public override int FlatSize => _parts.FlatSize(this);

    /// <summary>The space of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public Space this[string key] => _byKey.TryGetValue(key, out var space)
        ? space
        : throw new KeyNotFoundException($"There is no space '{key}' in the Dict. {Errors.DidYouMean.Suggest(key, Keys)}");

    /// <inheritdoc/>
    public override SpaceStreams Seed(ulong seed) => SpaceStreams.OfChildren(seed, Spaces, rewound: false);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat) => flat.Length == FlatSize && _parts.Contains(flat);

    /// <inheritdoc/>
    public override bool Contains(IReadOnlyDictionary<string, object> value) =>
        value.Count == _byKey.Count && _byKey.All(entry => value.TryGetValue(entry.Key, out var part) && entry.Value.ContainsValue(part));

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        _parts.Sample(random, flat);
    }

    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="DictMask"/> with masks by key.</param>
    public override IReadOnlyDictionary<string, object> Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var masks = SampleMask.For<DictMask>(mask, this)?.Parts;
        foreach (var key in masks?.Keys ?? [])
            _ = this[key];
        return Value((space, i) => space.SampleValue(streams.Child(i), masks?.GetValueOrDefault(Keys[i])));
    }

    /// <inheritdoc/>
    public override void ToFlat(IReadOnlyDictionary<string, object> value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        for (var i = 0; i < Spaces.Count; i++)
            Spaces[i].ValueToFlat(value[Keys[i]], _parts.Part(i, flat));
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object> FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var value = new OrderedDictionary<string, object>();
        for (var i = 0; i < Spaces.Count; i++)
            value.Add(Keys[i], Spaces[i].ValueFromFlat(_parts.Part(i, flat)));
        return value;
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(IReadOnlyDictionary<string, object> value)
    {
        ThrowUnlessContained(value);
        return new JsonObject(_byKey.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value.ValueToJson(value[entry.Key]))));
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object> FromJson(JsonNode? json) =>
        json is JsonObject found && found.Count == Keys.Count && Keys.All(found.ContainsKey)
            ? Value((space, i) => space.ValueFromJson(found[Keys[i]]))
            : throw Mismatch(json, $"an object with the keys {string.Join(", ", Keys)}");

    /// <summary>Whether another space has the same spaces by the same keys in the same order.</summary>
    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is Dict dict && Keys.SequenceEqual(dict.Keys) && _parts.Equal(dict._parts);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Hash();

    /// <inheritdoc/>
    public override string ToString() => $"Dict({string.Join(", ", _byKey.Select(static entry => $"'{entry.Key}': {entry.Value}"))})";

    private OrderedDictionary<string, object> Value(Func<Space, int, object> part)
    {
        var value = new OrderedDictionary<string, object>();
        for (var i = 0; i < Spaces.Count; i++)
            value.Add(Keys[i], part(Spaces[i], i));
        return value;
    }
}
