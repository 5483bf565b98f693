using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Registry;

/// <summary>Counts, and has a vector form of its own.</summary>
internal sealed class VectorizableEnvironment : IEnvironment, IVectorizable
{
    private readonly CountingEnvironment _counting = new();

    public EnvironmentSpec? Spec => _counting.Spec;

    public Space ObservationSpace => _counting.ObservationSpace;

    public Space ActionSpace => _counting.ActionSpace;

    public IReadOnlyDictionary<string, object?> Info => _counting.Info;

    public ICapturable? State => null;

    public IVectorEnvironment Vectorize(int count, AutoresetMode autoreset, int? maxEpisodeSteps) =>
        new VectorEnvironment(count, () => new TimeLimit(new CountingEnvironment(), maxEpisodeSteps!.Value), autoreset);

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => _counting.Reset(seed, observation, options);

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation) => _counting.Step(action, observation);

    public void Dispose() => _counting.Dispose();
}
