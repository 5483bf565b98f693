using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>
/// A policy network that climbs the Q of a critic, which learns from the policy's next actions. Algorithms differ in the value of
/// the next state and in how the policy learns.
/// </summary>
public abstract class ActorCriticAgent : IAgent
{
    private readonly IActorCriticOptions _options;
    private readonly LearningRateSchedule _schedule;
    private readonly StatisticsAccumulator _statistics;

    /// <summary>Makes an agent whose critic has learned nothing.</summary>
    /// <param name="id">The algorithm's id, for messages.</param>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="critics">Q networks, of which the least value counts.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes networks.</param>
    /// <param name="schedule">The learning-rate schedule that the networks' optimisers follow.</param>
    /// <param name="device">Where tensors live.</param>
    private protected ActorCriticAgent(
        string id, IActorCriticOptions options, int critics, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule,
        Device device)
    {
        if (task.Choices > 0)
            throw new NotSupportedException($"The algorithm '{id}' needs continuous actions, a Box with finite bounds; for discrete ones set algorithm.id=discrete-soft-q.");
        (_options, _schedule) = (options, schedule);
        _statistics = new StatisticsAccumulator(device);
        var shape = new NetworkShape(task.ObservationSize, task.ActionSize, OutputSize: 1, options.HiddenSizes);
        Critic = new Critic(networks, shape, critics, options.LearningRate);
    }

    /// <inheritdoc/>
    public long Updates { get; private set; }

    /// <inheritdoc/>
    public abstract double Temperature { get; }

    /// <summary>Q.</summary>
    private protected Critic Critic { get; }

    /// <summary>What changes besides the critic, by name; the agent disposes it.</summary>
    private protected abstract IEnumerable<(string Name, ICapturable Part)> Parts { get; }

    /// <inheritdoc/>
    public abstract Tensor Sample(Tensor observations, int count, RandomStream random);

    /// <inheritdoc/>
    public abstract bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random);

    /// <inheritdoc/>
    public abstract Tensor WithoutNoise(Tensor observations);

    /// <inheritdoc/>
    public Tensor ActionValues(Tensor observations, Tensor actions) => Critic.Values(observations, actions);

    /// <summary>Learns from one minibatch: the critic from the next states' values, then the policy from the critic, then the targets.</summary>
    /// <inheritdoc/>
    public void Update(TransitionBatch batch, double progress, RandomStream random)
    {
        using var scope = NewDisposeScope();
        _schedule.MoveTo(progress);
        MoveTemperature(progress);

        var nextValues = NextValues(batch.NextObservations, random);
        var targets = SoftBellman.Target(batch.Rewards, batch.Continues, nextValues, _options.RewardScale, _options.Discount);
        var (error, actionValues) = Critic.Learn(batch.Observations, batch.Actions, targets);

        Updates++;
        LearnPolicy(batch.Observations, random);

        if (Updates % _options.TargetUpdateInterval == 0)
            MoveTargets(_options.TargetUpdateShare);
        _statistics.Add(error, actionValues, nextValues);
    }

    /// <inheritdoc/>
    public UpdateStatistics ReadStatistics() => _statistics.Read();

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("updates", Updates);
        writer.Write("critic", Critic);
        writer.Write("statistics", _statistics);
        foreach (var (name, part) in Parts)
            writer.Write(name, part);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Updates = reader.Read<long>("updates");
        reader.Read("critic", Critic);
        reader.Read("statistics", _statistics);
        foreach (var (name, part) in Parts)
            reader.Read(name, part);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, part) in Parts)
            (part as IDisposable)?.Dispose();
        Critic.Dispose();
        _statistics.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The values of the next states.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Values [N].</returns>
    private protected abstract Tensor NextValues(Tensor observations, RandomStream random);

    /// <summary>Moves the policy towards better actions.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="random">The stream to draw from.</param>
    private protected abstract void LearnPolicy(Tensor observations, RandomStream random);

    /// <summary>Moves the target networks.</summary>
    /// <param name="share">The share τ; 1 copies.</param>
    private protected virtual void MoveTargets(double share) => Critic.MoveTargets(share);

    /// <summary>Moves the temperature along its schedule, where there is one.</summary>
    /// <param name="progress">The share of the run's updates that are done, in [0, 1].</param>
    private protected virtual void MoveTemperature(double progress)
    {
    }
}
