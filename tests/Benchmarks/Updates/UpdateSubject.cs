using SoftQ.Gym;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Samplers;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Benchmarks.Updates;

/// <summary>A soft Q-learning agent of one case, and transitions to learn from.</summary>
internal sealed class UpdateSubject : IDisposable
{
    private readonly SoftQAgent _agent;
    private readonly AmortizedSteinSampler _sampler;
    private readonly ReplayBuffer _replay;
    private readonly TransitionBatch _batch;
    private readonly RandomStream _random = new(1);

    /// <summary>Makes an agent.</summary>
    /// <param name="sizes">The case.</param>
    /// <param name="networks">Makes its networks.</param>
    /// <param name="schedule">The schedule of its learning rates.</param>
    public UpdateSubject(UpdateCase sizes, INetworkFactory networks, LearningRateSchedule schedule)
    {
        var task = new TaskShape(sizes.ObservationSize, sizes.ActionSize);
        var options = new SoftQOptions { HiddenSizes = [UpdateCase.Width, UpdateCase.Width], ValueParticles = UpdateCase.ValueParticles, BatchSize = UpdateCase.BatchSize };
        _sampler = new AmortizedSteinSampler(networks, new RadialBasisKernel(), task, CPU)
        {
            FixedParticles = sizes.Particles,
            UpdatedParticles = sizes.Particles,
            HiddenSizes = [UpdateCase.Width, UpdateCase.Width],
        };
        _agent = new SoftQAgent(options, task, networks, schedule, _sampler, CPU);
        _replay = new ReplayBuffer(10_000, sizes.ObservationSize, sizes.ActionSize);
        _batch = new TransitionBatch(UpdateCase.BatchSize, sizes.ObservationSize, sizes.ActionSize, CPU);
        Fill(sizes);
    }

    /// <summary>The agent.</summary>
    public SoftQAgent Agent => _agent;

    /// <summary>Samples a minibatch and learns from it.</summary>
    public void Update()
    {
        _replay.Sample(_batch, _random);
        _agent.Update(_batch, progress: 0, _random);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _agent.Dispose();
        _sampler.Dispose();
        _batch.Dispose();
    }

    private void Fill(UpdateCase sizes)
    {
        var (observation, next, action) = (new float[sizes.ObservationSize], new float[sizes.ObservationSize], new float[sizes.ActionSize]);
        for (var i = 0; i < 10_000; i++)
        {
            _random.FillNormal(observation);
            _random.FillNormal(next);
            _random.FillUniform(action, -1, 1);
            _replay.Add(observation, action, _random.Normal(), next, terminated: i % 20 == 0);
        }
    }
}
