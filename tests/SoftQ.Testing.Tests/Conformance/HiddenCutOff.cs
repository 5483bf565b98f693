using SoftQ.Gym.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Testing.Tests.Conformance;

/// <summary>Keeps to itself that an episode was cut off.</summary>
internal sealed class HiddenCutOff(IEnvironment inner) : Wrapper(inner)
{
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation) => base.Step(action, observation) with { Truncated = false };
}
