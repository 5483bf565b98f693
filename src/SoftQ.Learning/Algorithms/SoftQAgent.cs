using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Learning.Algorithms.Values;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>
/// Soft Q-learning (Algorithm 1): Q networks trained on the soft Bellman backup, target networks that follow them, and a sampler
/// that draws actions from exp(Q / α). Actions are in [-1, 1]^d.
/// </summary>
public sealed class SoftQAgent : IAgent
{
    private readonly SoftQOptions _options;
    private readonly TaskShape _task;
    private readonly LearningRateSchedule _schedule;
    private readonly Critic _critic;
    private readonly MovingTemperature _temperature;
    private readonly ISampler _sampler;
    private readonly QEnergy _energy;
    private readonly ValueProposals _proposals;
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
        (_options, _task, _schedule, _sampler) = (options, task, schedule, sampler);
        var shape = new NetworkShape(task.ObservationSize, task.ActionSize, OutputSize: 1, options.HiddenSizes);
        _critic = new Critic(networks, shape, options.Critics, options.LearningRate);
        _temperature = new MovingTemperature(options, options.TargetEntropy * task.ActionSize);
        _energy = new QEnergy(_critic, _temperature);
        _proposals = new ValueProposals(options, task, sampler, _energy, device);
        _statistics = new StatisticsAccumulator(device);
        _sampler.Initialize();
    }

    /// <inheritdoc/>
    public long Updates { get; private set; }

    /// <inheritdoc/>
    public double Temperature => _temperature.Value;

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

        _temperature.MoveTo(Updates, progress);

        var (proposals, logDensities) = _proposals.Draw(batch.NextObservations, Updates, random);
        var nextActionValues = _critic.TargetValues(batch.NextObservations, proposals);
        var nextValues = logDensities is null
            ? SoftValue.FromUniformProposals(nextActionValues, _task.ActionSize, _temperature.Value)
            : SoftValue.FromProposals(nextActionValues, logDensities, _temperature.Value);
        var targets = SoftBellman.Target(batch.Rewards, batch.Continues, nextValues, _options.RewardScale, _options.Discount);
        var (error, actionValues) = _critic.Learn(batch.Observations, batch.Actions, targets);

        _sampler.Learn(batch.Observations, _energy, random);

        Updates++;
        _temperature.LearnFrom(nextActionValues, nextValues, logDensities);
        if (Updates % _options.TargetUpdateInterval == 0)
            _critic.MoveTargets(_options.TargetUpdateShare);
        _statistics.Add(error, actionValues, nextValues);
    }

    /// <inheritdoc/>
    public UpdateStatistics ReadStatistics() => _statistics.Read();

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("updates", Updates);
        writer.Write("critic", _critic);
        writer.Write("temperature", _temperature);
        writer.Write("sampler", _sampler);
        writer.Write("statistics", _statistics);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Updates = reader.Read<long>("updates");
        reader.Read("critic", _critic);
        reader.Read("temperature", _temperature);
        reader.Read("sampler", _sampler);
        reader.Read("statistics", _statistics);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _critic.Dispose();
        _statistics.Dispose();
    }
}
