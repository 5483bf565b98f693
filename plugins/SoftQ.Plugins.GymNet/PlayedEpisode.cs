namespace SoftQ.Plugins.GymNet;

/// <summary>
/// The episode that goes on: what its seed was and which actions were taken. From these an environment that offers no state of its own can
/// be brought to where it is. The memory for actions is kept from episode to episode.
/// </summary>
/// <param name="actionSize">Elements of an action.</param>
internal sealed class PlayedEpisode(int actionSize)
{
    private float[] _actions = [];
    private int _length;

    /// <summary>What the environment was seeded with.</summary>
    public int Seed { get; private set; }

    /// <summary>All elements of all actions, in order.</summary>
    public ReadOnlySpan<float> Actions => _actions.AsSpan(0, _length);

    /// <summary>Forgets the episode before and begins one.</summary>
    /// <param name="seed">What the environment is seeded with.</param>
    public void Begin(int seed) => (Seed, _length) = (seed, 0);

    /// <summary>Adds an action.</summary>
    /// <param name="action">The action.</param>
    public void Add(ReadOnlySpan<float> action)
    {
        if (_length + actionSize > _actions.Length)
            Array.Resize(ref _actions, Math.Max(2 * _actions.Length, 256 * actionSize));
        action.CopyTo(_actions.AsSpan(_length));
        _length += actionSize;
    }
}
