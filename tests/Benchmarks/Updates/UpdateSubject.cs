using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Kernels;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Samplers.Amortized;
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
    /// <param name="kernel">The kernel; the Gaussian one where it is null.</param>
    public UpdateSubject(UpdateCase sizes, INetworkFactory networks, LearningRateSchedule schedule, IKernel? kernel = null)
    {
        var task = new TaskShape(sizes.ObservationSize, sizes.ActionSize);
        var options = new SoftQOptions { HiddenSizes = [UpdateCase.Width, UpdateCase.Width], ValueParticles = UpdateCase.ValueParticles, BatchSize = UpdateCase.BatchSize };
        _sampler = new AmortizedSteinSampler(networks, kernel ?? new RadialBasisKernel(), task, CPU)
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

    /// <summary>Samples a minibatch and learns from it.</summary>
    public void Update()
    {
        _replay.Sample(_batch, _random);
        _agent.Update(_batch, progress: 0, _random);
    }

    /// <summary>The same, telling what went into it.</summary>
    /// <returns>The minibatch, and the random stream as it was before the update.</returns>
    public (TransitionBatch Batch, RandomStream Noise) UpdateRecorded()
    {
        _replay.Sample(_batch, _random);
        using var state = new MemoryStream();
        _random.Capture(new StateWriter(state));
        state.Position = 0;
        var noise = new RandomStream(0);
        noise.Restore(new StateReader(state));
        _agent.Update(_batch, progress: 0, _random);
        return (_batch, noise);
    }

    /// <summary>Acts once.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="action">Receives the action.</param>
    public void Act(ReadOnlySpan<float> observation, Span<float> action) => _agent.TryAct(observation, action, _random);

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
