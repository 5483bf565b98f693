using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Tests.Exact;

/// <summary>s' = drift s + a on a line, with reward -(s² + cost a²).</summary>
internal sealed class LinearModel(double drift, double cost) : IDeterministicModel
{
    public Box StateSpace { get; } = new Box<float>(-4, 4, 1);

    public bool IsDeterministic => true;

    public StepOutcome Transition(ReadOnlySpan<float> state, ReadOnlySpan<float> action, Span<float> nextState)
    {
        nextState[0] = (float)(drift * state[0]) + action[0];
        return -((state[0] * state[0]) + (cost * action[0] * action[0]));
    }
}
