using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Plugins.Guards;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Samplers;
using TorchSharp;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class GuardForwardingTests
{
    private const int Calls = 1000;

    [Fact]
    public void A_kernel_keeps_its_own_way_to_the_fitted_direction()
    {
        using var x = torch.zeros(1, 2, 1);
        using var expected = torch.ones(1, 2, 1);
        using var guard = new KernelGuard(Entry(PluginKind.Kernel), new OnlyFitted(expected), Fail);

        Assert.Same(expected, guard.FittedSteinDirection(x, x, x, threads: 1));
    }

    [Fact]
    public void A_sampler_keeps_its_way_to_act_in_memory_and_a_call_allocates_nothing()
    {
        using var guard = new SamplerGuard(Entry(PluginKind.Sampler), new InMemory(), Fail);
        var random = new RandomStream(0);
        float[] action = [0];

        Assert.True(guard.TryAct([0.25f], action, random));
        Assert.Equal(-0.25f, action[0]);
        Assert.Equal(0, Allocated(() => guard.TryAct([0.25f], action, random)));
    }

    [Fact]
    public void A_step_through_the_guard_allocates_nothing_and_hands_reset_options_on()
    {
        using var guard = new EnvironmentGuard(Entry(PluginKind.Environment), new Echo(), Fail);
        float[] observation = [0];
        var options = new ResetOptions(new Dictionary<string, object> { ["start"] = 0.5 });

        guard.Reset(seed: 1, observation, options);

        Assert.Same(options, ((Echo)guard.Instance).Options);
        Assert.Equal(0, Allocated(() => guard.Step([0.5f], observation)));
    }

    private static long Allocated(Action call)
    {
        call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < Calls; index++)
            call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Fail(PluginFaultException fault) => Assert.Fail(fault.Message);

    private static PluginEntry Entry(PluginKind kind) => new()
    {
        Plugin = new PluginManifest { Name = "Here", Version = "1.0.0", AssemblyPath = "Here.dll", RegistrationTypeName = "Here" },
        Kind = kind,
        Id = "here",
        TypeName = "Here",
        ContractVersion = ContractVersion.Current,
        Description = "",
        MaxEpisodeSteps = 0,
        Parameters = [],
    };

    private sealed class OnlyFitted(torch.Tensor direction) : IKernel
    {
        public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => throw new NotSupportedException();

        public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => throw new NotSupportedException();

        public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => throw new NotSupportedException();

        public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) =>
            throw new NotSupportedException();

        public torch.Tensor FittedSteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, int threads) => direction;
    }

    private sealed class InMemory : ISampler
    {
        public torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random) => throw new NotSupportedException();

        public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
        {
            action[0] = -observation[0];
            return true;
        }

        public void Learn(torch.Tensor observations, IEnergy energy, RandomStream random) => throw new NotSupportedException();

        public void Capture(StateWriter writer) => throw new NotSupportedException();

        public void Restore(StateReader reader) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }

    private sealed class Echo : IEnvironment
    {
        public ResetOptions? Options { get; private set; }

        public EnvironmentSpec? Spec => null;

        public Space ObservationSpace { get; } = new Box<float>(-1, 1, 1);

        public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

        public IReadOnlyDictionary<string, object?> Info { get; } = new Dictionary<string, object?>();

        public ICapturable? State => null;

        public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => Options = options;

        public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
        {
            observation[0] = action[0];
            return action[0];
        }

        public void Dispose()
        {
        }
    }
}
