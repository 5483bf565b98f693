using System.Text.Json;
using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// Texts of a range of lengths over a set of characters. In the flat form a text is the positions of its characters, filled up with the
/// number of characters to the greatest length.
/// </summary>
public sealed class Text : Space<string>
{
    /// <summary>The characters where no others are given: letters and digits.</summary>
    public const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly ChoiceMask _anyCharacter;

    /// <summary>Creates the space.</summary>
    /// <param name="maxLength">The greatest length.</param>
    /// <param name="minLength">The smallest length.</param>
    /// <param name="characters">The characters, in the order in which draws choose among them; each once.</param>
    /// <exception cref="ArgumentException">The lengths are no range, or a character is there twice.</exception>
    public Text(int maxLength, int minLength = 1, string characters = Alphanumeric)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, minLength);
        ArgumentException.ThrowIfNullOrEmpty(characters);
        if (characters.Distinct().Count() != characters.Length)
            throw new ArgumentException($"The characters of a Text space differ from each other; found \"{characters}\".", nameof(characters));
        (MinLength, MaxLength, Characters) = (minLength, maxLength, characters);
        _anyCharacter = ChoiceMask.Weighted([.. Enumerable.Repeat(1.0 / characters.Length, characters.Length)]);
    }

    /// <summary>The smallest length.</summary>
    public int MinLength { get; }

    /// <summary>The greatest length.</summary>
    public int MaxLength { get; }

    /// <summary>The characters, in the order in which draws choose among them.</summary>
    public string Characters { get; }

    /// <inheritdoc/>
    public override int FlatSize => MaxLength;

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat)
    {
        if (flat.Length != MaxLength)
            return false;
        var end = flat.IndexOf(Characters.Length);
        var text = end < 0 ? flat : flat[..end];
        foreach (var position in text)
        {
            if (!(position >= 0 && position < Characters.Length && float.IsInteger(position)))
                return false;
        }
        return text.Length >= MinLength && !flat[text.Length..].ContainsAnyExcept(Characters.Length);
    }

    /// <inheritdoc/>
    public override bool Contains(string value) =>
        value.Length >= MinLength && value.Length <= MaxLength && !value.AsSpan().ContainsAnyExcept(Characters);

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat) => ToFlat(Sample(random), flat);

    /// <summary>Draws a length, then each character.</summary>
    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="TextMask"/>.</param>
    /// <exception cref="ArgumentException">The mask's length is none of this space, or no character is allowed where one is needed.</exception>
    public override string Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var text = SampleMask.For<TextMask>(mask, this);
        if (text?.Length is { } given && (given < MinLength || given > MaxLength))
            throw new ArgumentException($"A mask asks for a text of length {given}; {this} has lengths from {MinLength} to {MaxLength}.", nameof(mask));
        var characters = text?.Characters ?? _anyCharacter;
        SampleMask.ThrowUnlessCount(this, characters.Count, Characters.Length);
        var length = text?.Length ?? (int)streams.Own.Integer(MinLength, MaxLength + 1L);
        if (characters.AllowsNothing)
            return MinLength == 0 ? "" : throw new ArgumentException($"A mask allows no character; {this} has no empty text.", nameof(mask));
        var distribution = characters.Distribution();
        return string.Concat(Enumerable.Range(0, length).Select(_ => Characters[streams.Own.Choice(distribution)]));
    }

    /// <inheritdoc/>
    public override void ToFlat(string value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        flat.Fill(Characters.Length);
        for (var i = 0; i < value.Length; i++)
            flat[i] = Characters.IndexOf(value[i], StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var end = flat.IndexOf(Characters.Length);
        return string.Concat((end < 0 ? flat : flat[..end]).ToArray().Select(position => Characters[(int)position]));
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(string value) => JsonValue.Create(value);

    /// <inheritdoc/>
    public override string FromJson(JsonNode? json) =>
        json?.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : throw Mismatch(json, "text");

    /// <summary>Whether another space has the same texts; with the characters in the same order, since that is what the flat form holds.</summary>
    /// <inheritdoc/>
    public override bool Equals(Space? other) =>
        other is Text text && text.MinLength == MinLength && text.MaxLength == MaxLength && text.Characters == Characters;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinLength, MaxLength, Characters);

    /// <inheritdoc/>
    public override string ToString() => $"Text({MinLength}, {MaxLength}, charset={string.Concat(Characters.Order())})";
}
