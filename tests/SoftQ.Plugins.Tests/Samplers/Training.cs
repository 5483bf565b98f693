using SoftQ.Gym;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Samplers.Amortized;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>A sampler of actions in the plane, and what a run would hand it.</summary>
internal sealed class Training : IDisposable
{
    private readonly LearningRateSchedule _schedule = new(finalShare: 0.05);

    public Training(ulong seed, int particles = 16, int hiddenSize = 64)
        : this(seed, networks => Stein(networks, particles, hiddenSize))
    {
    }

    public Training(ulong seed, Func<INetworkFactory, SamplingNetwork> create)
    {
        Sampler = create(new NetworkFactory(CPU, new RandomStream(seed, "weights"), threads: 1, _schedule));
        Sampler.Initialize();
        Random = new RandomStream(seed, "noise");
    }

    public static TaskShape Task { get; } = new(ObservationSize: 2, ActionSize: 2);

    public SamplingNetwork Sampler { get; }

    public static AmortizedSteinSampler Stein(INetworkFactory networks, int particles = 16, int hiddenSize = 64, SteinForm form = SteinForm.Unsquashed) =>
        new(networks, new RadialBasisKernel(), Task, CPU)
        {
            HiddenSizes = [hiddenSize, hiddenSize],
            LearningRate = 3e-3,
            FixedParticles = particles,
            UpdatedParticles = particles,
            Form = form,
        };

    public RandomStream Random { get; }

    public Training Run(int steps, Tensor observations, IEnergy energy)
    {
        for (var step = 0; step < steps; step++)
        {
            _schedule.MoveTo((double)step / steps);
            Sampler.Learn(observations, energy, Random);
        }
        return this;
    }

    /// <summary>Samples at one observation, a row of d elements each.</summary>
    public float[][] Sample(Tensor observation, int count, IEnergy energy)
    {
        using var scope = NewDisposeScope();
        var actions = Sampler.Sample(observation.view(1, -1), count, energy, Random);
        return [.. actions.data<float>().ToArray().Chunk((int)actions.shape[2])];
    }

    public void Dispose() => Sampler.Dispose();
}
