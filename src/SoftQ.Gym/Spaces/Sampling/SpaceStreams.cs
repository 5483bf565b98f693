using SoftQ.Gym.State;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// The random streams that values of a space are drawn from: one of the space's own and one for each space in it. Made by
/// <see cref="Space.Seed"/>, or from a single <see cref="RandomStream"/>, which then serves every space in turn.
/// </summary>
public sealed class SpaceStreams : ICapturable
{
    // Gymnasium seeds children with draws below the largest 32-bit integer.
    private const int ChildSeeds = int.MaxValue;

    private readonly SpaceStreams[] _children;

    /// <summary>Puts streams together, such as for children that are each to have a seed of their own.</summary>
    /// <param name="own">The space's own stream.</param>
    /// <param name="children">The streams of the spaces in it, in their order; none where <paramref name="own"/> serves all of them.</param>
    public SpaceStreams(RandomStream own, params ReadOnlySpan<SpaceStreams> children)
    {
        ArgumentNullException.ThrowIfNull(own);
        Own = own;
        _children = children.ToArray();
    }

    /// <summary>The space's own stream.</summary>
    public RandomStream Own { get; }

    /// <summary>One stream for everything.</summary>
    /// <param name="random">The stream.</param>
    public static implicit operator SpaceStreams(RandomStream random) => FromRandomStream(random);

    /// <summary>One stream for everything.</summary>
    /// <param name="random">The stream.</param>
    public static SpaceStreams FromRandomStream(RandomStream random) => new(random);

    /// <summary>The streams of one of the spaces in the space.</summary>
    /// <param name="index">Which, from 0.</param>
    public SpaceStreams Child(int index) => _children.Length == 0 ? this : _children[index];

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("own", Own);
        for (var i = 0; i < _children.Length; i++)
            writer.Write($"child{i}", _children[i]);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.Read("own", Own);
        for (var i = 0; i < _children.Length; i++)
            reader.Read($"child{i}", _children[i]);
    }

    /// <summary>Begins streams for a space that holds others: its own, whose first draws are the seeds of the others.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="spaces">The spaces in it.</param>
    /// <param name="rewound">Whether the space's own stream begins anew after giving the seeds, since values are drawn from it too.</param>
    internal static SpaceStreams OfChildren(ulong seed, IReadOnlyList<Space> spaces, bool rewound)
    {
        var own = new RandomStream(seed);
        var seeds = new ulong[spaces.Count];
        foreach (ref var child in seeds.AsSpan())
            child = (ulong)own.Integer(ChildSeeds);
        SpaceStreams[] children = [.. spaces.Zip(seeds, static (space, child) => space.Seed(child))];
        return new SpaceStreams(rewound ? new RandomStream(seed) : own, children);
    }
}
