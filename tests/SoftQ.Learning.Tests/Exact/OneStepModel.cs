using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Tests.Exact;

/// <summary>Ends after one step with reward -k a²: the policy is a Gaussian cut off at the box.</summary>
internal sealed class OneStepModel(double curvature) : IDeterministicModel
{
    public Box StateSpace { get; } = new Box<float>(-1, 1, 1);

    public bool IsDeterministic { get; init; } = true;

    public StepOutcome Transition(ReadOnlySpan<float> state, ReadOnlySpan<float> action, Span<float> nextState)
    {
        nextState[0] = state[0];
        return new StepOutcome(-curvature * action[0] * action[0], Terminated: true);
    }
}
