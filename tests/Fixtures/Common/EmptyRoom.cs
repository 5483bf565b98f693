using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace Fixtures;

/// <summary>A room in which nothing happens: the environment of the fixtures whose behaviour lies elsewhere.</summary>
public sealed class EmptyRoom(string name) : IEnvironment
{
    public EnvironmentSpec? Spec { get; } = new(name);

    public Space ObservationSpace { get; } = new Box<float>(0, 1, 1);

    public Space ActionSpace { get; } = new Discrete(2);

    public IReadOnlyDictionary<string, object?> Info { get; } = new Dictionary<string, object?>();

    public ICapturable? State => null;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => observation[0] = 0;

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation) => 0.0;

    public void Dispose()
    {
    }
}
