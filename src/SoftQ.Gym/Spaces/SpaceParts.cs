namespace SoftQ.Gym.Spaces;

/// <summary>The spaces in a space, whose flat forms lie one after the other in its own.</summary>
internal sealed class SpaceParts
{
    private readonly Space[] _spaces;
    private readonly int[] _offsets;

    /// <summary>Lays the flat forms out.</summary>
    /// <param name="spaces">The spaces, in order.</param>
    public SpaceParts(IEnumerable<Space> spaces)
    {
        _spaces = [.. spaces];
        if (_spaces.Length == 0)
            throw new ArgumentException("A space made of others needs at least one of them.", nameof(spaces));
        HasFlatForm = Array.TrueForAll(_spaces, static space => space.HasFlatForm);
        _offsets = new int[_spaces.Length + 1];
        for (var i = 0; i < _spaces.Length && HasFlatForm; i++)
            _offsets[i + 1] = _offsets[i] + _spaces[i].FlatSize;
    }

    /// <summary>The spaces, in order.</summary>
    public IReadOnlyList<Space> Spaces => _spaces;

    /// <summary>Whether each of them has a flat form.</summary>
    public bool HasFlatForm { get; }

    /// <summary>The size of the flat forms together.</summary>
    /// <param name="whole">The space that is made of them.</param>
    /// <exception cref="NotSupportedException">One of them has none.</exception>
    public int FlatSize(Space whole) => HasFlatForm
        ? _offsets[^1]
        : throw new NotSupportedException($"{whole} has no flat form, since the values of {Array.Find(_spaces, static space => !space.HasFlatForm)} differ in length. Work with its values instead.");

    /// <summary>The part of a flat form that is one space's.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="flat">The whole flat form.</param>
    public Span<float> Part(int index, Span<float> flat) => flat[_offsets[index].._offsets[index + 1]];

    /// <inheritdoc cref="Part(int, Span{float})"/>
    public ReadOnlySpan<float> Part(int index, ReadOnlySpan<float> flat) => flat[_offsets[index].._offsets[index + 1]];

    /// <summary>Whether a flat form holds a value of each space.</summary>
    /// <param name="flat">The whole flat form, of the right size.</param>
    public bool Contains(ReadOnlySpan<float> flat)
    {
        for (var i = 0; i < _spaces.Length; i++)
        {
            if (!_spaces[i].Contains(Part(i, flat)))
                return false;
        }
        return true;
    }

    /// <summary>Draws a value of each space.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="flat">Receives the values.</param>
    public void Sample(RandomStream random, Span<float> flat)
    {
        for (var i = 0; i < _spaces.Length; i++)
            _spaces[i].Sample(random, Part(i, flat));
    }

    /// <summary>Whether these are the same spaces in the same order.</summary>
    /// <param name="other">Others.</param>
    public bool Equal(SpaceParts other) => _spaces.AsSpan().SequenceEqual(other._spaces);

    /// <summary>A hash of the spaces.</summary>
    public int Hash()
    {
        var hash = new HashCode();
        foreach (var space in _spaces)
            hash.Add(space);
        return hash.ToHashCode();
    }

    /// <summary>The spaces as text, one after the other.</summary>
    public override string ToString() => string.Join(", ", (IEnumerable<Space>)_spaces);
}
