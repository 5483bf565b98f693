using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Training;

/// <summary>Between an agent's actions in [-1, 1]^d and an environment's bounded box.</summary>
public sealed class ActionScaling
{
    private readonly float[] _centre;
    private readonly float[] _halfRange;

    /// <summary>Makes the scaling of an action space.</summary>
    /// <param name="space">The environment's action space.</param>
    /// <exception cref="NotSupportedException">The space is not a box with finite bounds.</exception>
    public ActionScaling(Space space)
    {
        if (space is not Box { IsBounded: true } box)
            throw new NotSupportedException($"Soft Q-learning needs a continuous action space with finite bounds, a Box; found {space}.");
        _centre = new float[box.FlatSize];
        _halfRange = new float[box.FlatSize];
        for (var i = 0; i < box.FlatSize; i++)
        {
            _centre[i] = (box.Low[i] + box.High[i]) / 2;
            _halfRange[i] = (box.High[i] - box.Low[i]) / 2;
        }
    }

    /// <summary>Dimensions of an action, d.</summary>
    public int Size => _centre.Length;

    /// <summary>Turns an action in [-1, 1]^d into one of the environment.</summary>
    /// <param name="action">The agent's action.</param>
    /// <param name="scaled">Receives the environment's action.</param>
    public void ToEnvironment(ReadOnlySpan<float> action, Span<float> scaled)
    {
        for (var i = 0; i < _centre.Length; i++)
            scaled[i] = _centre[i] + (_halfRange[i] * action[i]);
    }
}
