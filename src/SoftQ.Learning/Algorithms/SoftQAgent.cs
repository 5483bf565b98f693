using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>
/// Soft Q-learning (Algorithm 1): a Q network trained on the soft Bellman backup, a target network that follows it, and a sampler
/// that draws actions from exp(Q / α). Actions are in [-1, 1]^d.
/// </summary>
public sealed class SoftQAgent : IAgent
{
    private readonly SoftQOptions _options;
    private readonly TaskShape _task;
    private readonly LearningRateSchedule _schedule;
    private readonly Device _device;
    private readonly INetwork _q;
    private readonly INetwork _target;
    private readonly IOptimizer _optimizer;
    private readonly ISampler _sampler;
    private readonly QEnergy _energy;
    private readonly StatisticsAccumulator _statistics;

    /// <summary>Makes an agent that has learned nothing.</summary>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes the Q network and its target.</param>
    /// <param name="schedule">The learning-rate schedule that the networks' optimisers follow.</param>
    /// <param name="sampler">Draws the actions, initialised here; the caller disposes it.</param>
    /// <param name="device">Where tensors live.</param>
    public SoftQAgent(
        SoftQOptions options, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule, ISampler sampler, Device device)
    {
        if (task.Choices > 0)
            throw new NotSupportedException("The algorithm 'soft-q' needs continuous actions, a Box with finite bounds; for discrete ones set algorithm.id=discrete-soft-q.");
        (_options, _task, _schedule, _sampler, _device) = (options, task, schedule, sampler, device);
        var shape = new NetworkShape(task.ObservationSize, task.ActionSize, OutputSize: 1, options.HiddenSizes);
        _q = networks.CreateNetwork(shape);
        _target = networks.CreateNetwork(shape);
        _target.CopyFrom(_q);
        _optimizer = networks.CreateOptimizer(_q, options.LearningRate);
        _energy = new QEnergy(_q, options.Temperature);
        _statistics = new StatisticsAccumulator(device);
        _sampler.Initialize();
    }

    /// <inheritdoc/>
    public long Updates { get; private set; }

    /// <inheritdoc/>
    public Tensor Sample(Tensor observations, int count, RandomStream random) => _sampler.Sample(observations, count, _energy, random);

    /// <inheritdoc/>
    public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random) => _sampler.TryAct(observation, action, random);

    /// <inheritdoc/>
    public Tensor WithoutNoise(Tensor observations) => _sampler.WithoutNoise(observations);

    /// <inheritdoc/>
    public Tensor ActionValues(Tensor observations, Tensor actions) => _energy.Value(observations, actions);

    /// <summary>Learns from one minibatch: Q by the soft Bellman backup, then the sampler from the new Q, then the target network.</summary>
    /// <inheritdoc/>
    public void Update(TransitionBatch batch, double progress, RandomStream random)
    {
        using var scope = NewDisposeScope();
        _schedule.MoveTo(progress);

        var proposals = random.UniformTensor(_device, -1, 1, batch.Count, _options.ValueParticles, _task.ActionSize);
        var nextActionValues = _target.Evaluate(batch.NextObservations, proposals).squeeze(2);
        var nextValues = SoftValue.FromUniformProposals(nextActionValues, _task.ActionSize, _options.Temperature);
        var targets = SoftBellman.Target(batch.Rewards, batch.Continues, nextValues, _options.RewardScale, _options.Discount);

        var pass = _q.Forward(batch.Observations, batch.Actions.unsqueeze(1));
        var actionValues = pass.Output.view(-1);
        var error = SoftBellman.LossGradient(actionValues, targets);
        pass.Backward(error.view(-1, 1, 1));
        _optimizer.Step();

        _sampler.Learn(batch.Observations, _energy, random);

        Updates++;
        if (Updates % _options.TargetUpdateInterval == 0)
            _target.CopyFrom(_q, _options.TargetUpdateShare);
        _statistics.Add(error, actionValues, nextValues);
    }

    /// <inheritdoc/>
    public UpdateStatistics ReadStatistics() => _statistics.Read();

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("updates", Updates);
        writer.Write("q", _q);
        writer.Write("target", _target);
        writer.Write("optimizer", _optimizer);
        writer.Write("sampler", _sampler);
        writer.Write("statistics", _statistics);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Updates = reader.Read<long>("updates");
        reader.Read("q", _q);
        reader.Read("target", _target);
        reader.Read("optimizer", _optimizer);
        reader.Read("sampler", _sampler);
        reader.Read("statistics", _statistics);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _target.Dispose();
        _q.Dispose();
        _statistics.Dispose();
    }
}
