using SoftQ.Gym;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Acting;

/// <summary>Adds noise to the continuous actions that a training agent takes; they stay in [-1, 1]^d.</summary>
/// <param name="kind">Which noise.</param>
/// <param name="deviation">Its standard deviation, σ.</param>
/// <param name="actionSize">Elements of an action, d.</param>
public sealed class ExplorationNoise(ExplorationNoiseKind kind, double deviation, int actionSize) : ICapturable
{
    private const float Pull = 0.15f;

    private readonly float[] _state = new float[actionSize];

    /// <summary>Forgets the noise of the episode that ended.</summary>
    public void BeginEpisode() => Array.Clear(_state);

    /// <summary>Adds the next noise to an action.</summary>
    /// <param name="action">The action in [-1, 1]^d, before and after.</param>
    /// <param name="random">The stream to draw from; nothing is drawn without noise.</param>
    public void AddTo(Span<float> action, RandomStream random)
    {
        if (kind == ExplorationNoiseKind.None)
            return;
        for (var i = 0; i < action.Length; i++)
        {
            var kept = kind == ExplorationNoiseKind.OrnsteinUhlenbeck ? (1 - Pull) * _state[i] : 0;
            _state[i] = kept + (float)random.Normal(0, deviation);
            action[i] = Math.Clamp(action[i] + _state[i], -1, 1);
        }
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer) => writer.WriteSpan<float>("state", _state);

    /// <inheritdoc/>
    public void Restore(StateReader reader) => reader.ReadSpan<float>("state", _state);
}
