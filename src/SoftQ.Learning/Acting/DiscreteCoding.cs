using SoftQ.Gym;
using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Acting;

/// <summary>An agent numbers the choices of a discrete space from 0.</summary>
/// <param name="space">The environment's action space.</param>
internal sealed class DiscreteCoding(Discrete space) : ActionCoding
{
    /// <inheritdoc/>
    public override int Size => 1;

    /// <inheritdoc/>
    public override int Choices => space.Count;

    /// <inheritdoc/>
    public override void ToEnvironment(ReadOnlySpan<float> action, Span<float> environmentAction) => environmentAction[0] = space.Start + action[0];

    /// <inheritdoc/>
    public override void FillUniform(Span<float> action, RandomStream random) => action[0] = random.Integer(space.Count);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> action) => action is [var choice] && choice >= 0 && choice < space.Count && float.IsInteger(choice);
}
