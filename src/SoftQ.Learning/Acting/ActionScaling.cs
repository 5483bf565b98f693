using SoftQ.Gym;
using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Acting;

/// <summary>Between an agent's actions in [-1, 1]^d and an environment's bounded box.</summary>
public sealed class ActionScaling : ActionCoding
{
    private readonly float[] _centre;
    private readonly float[] _halfRange;

    /// <summary>Makes the scaling of an action space.</summary>
    /// <param name="space">The environment's action space.</param>
    /// <exception cref="NotSupportedException">The space is not a box with finite bounds.</exception>
    public ActionScaling(Space space)
    {
        if (space is not Box { IsBounded: true } box)
            throw new NotSupportedException($"Continuous actions need a Box with finite bounds; found {space}.");
        _centre = new float[box.FlatSize];
        _halfRange = new float[box.FlatSize];
        for (var i = 0; i < box.FlatSize; i++)
        {
            _centre[i] = (box.Low[i] + box.High[i]) / 2;
            _halfRange[i] = (box.High[i] - box.Low[i]) / 2;
        }
    }

    /// <inheritdoc/>
    public override int Size => _centre.Length;

    /// <inheritdoc/>
    public override int Choices => 0;

    /// <inheritdoc/>
    public override void ToEnvironment(ReadOnlySpan<float> action, Span<float> environmentAction)
    {
        for (var i = 0; i < _centre.Length; i++)
            environmentAction[i] = _centre[i] + (_halfRange[i] * action[i]);
    }

    /// <inheritdoc/>
    public override void FillUniform(Span<float> action, RandomStream random) => random.FillUniform(action, -1, 1);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> action) => !action.ContainsAnyExceptInRange(-1, 1);
}
