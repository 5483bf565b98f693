using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Samplers;
using SoftQ.Learning.Algorithms.Values;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Discrete;

/// <summary>
/// Soft Q-learning for discrete actions: the sum over choices replaces the integral over actions, so that the soft value is exact and
/// the policy is the softmax of Q / α. Nothing has to be sampled but the action itself.
/// </summary>
public sealed class DiscreteSoftQAgent : IAgent
{
    private readonly DiscreteSoftQOptions _options;
    private readonly int _choices;
    private readonly LearningRateSchedule _schedule;
    private readonly INetwork _q;
    private readonly INetwork _target;
    private readonly IOptimizer _optimizer;
    private readonly MovingTemperature _temperature;
    private readonly StatisticsAccumulator _statistics;
    private readonly float[] _choiceValues;

    /// <summary>Makes an agent that has learned nothing.</summary>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes the Q network and its target.</param>
    /// <param name="schedule">The learning-rate schedule that the network's optimiser follows.</param>
    /// <param name="device">Where tensors live.</param>
    public DiscreteSoftQAgent(
        DiscreteSoftQOptions options, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule, Device device)
    {
        if (task.Choices == 0)
            throw new NotSupportedException("The algorithm 'discrete-soft-q' needs discrete actions; for continuous ones set algorithm.id=soft-q.");
        (_options, _choices, _schedule) = (options, task.Choices, schedule);
        _q = networks.CreateNetwork(StateNetwork.Shape(task.ObservationSize, task.Choices, options.HiddenSizes));
        _target = Targets.Of(_q, networks);
        _optimizer = networks.CreateOptimizer(_q, options.LearningRate);
        _temperature = new MovingTemperature(options, options.TargetEntropy);
        _statistics = new StatisticsAccumulator(device);
        _choiceValues = new float[task.Choices];
    }

    /// <inheritdoc/>
    public long Updates { get; private set; }

    /// <inheritdoc/>
    public double Temperature => _temperature.Value;

    /// <inheritdoc/>
    public Tensor Sample(Tensor observations, int count, RandomStream random) =>
        Choose(observations, count, values => SoftmaxChoice.Draw(values, _temperature.Value, random));

    /// <inheritdoc/>
    public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        _q.EvaluateState(observation, _choiceValues);
        action[0] = SoftmaxChoice.Draw(_choiceValues, _temperature.Value, random);
        return true;
    }

    /// <summary>The choice of the greatest Q, which has no noise.</summary>
    /// <inheritdoc/>
    public Tensor WithoutNoise(Tensor observations) =>
        Choose(observations, 1, static values => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(values));

    /// <inheritdoc/>
    public Tensor ActionValues(Tensor observations, Tensor actions)
    {
        using var scope = NewDisposeScope();
        var values = _q.EvaluateStates(observations).squeeze(1);
        return values.gather(1, actions.squeeze(2).to(ScalarType.Int64)).MoveToOuterDisposeScope();
    }

    /// <summary>Learns from one minibatch: Q by the soft Bellman backup with the exact soft value, then the target network.</summary>
    /// <inheritdoc/>
    public void Update(TransitionBatch batch, double progress, RandomStream random)
    {
        using var scope = NewDisposeScope();
        _schedule.MoveTo(progress);
        _temperature.MoveTo(Updates, progress);

        var nextActionValues = _target.EvaluateStates(batch.NextObservations).squeeze(1);
        var nextValues = SoftValue.OfChoices(nextActionValues, _temperature.Value);
        var targets = SoftBellman.Target(batch.Rewards, batch.Continues, nextValues, _options.RewardScale, _options.Discount);

        var pass = _q.ForwardStates(batch.Observations);
        var taken = batch.Actions.unsqueeze(1).to(ScalarType.Int64);
        var actionValues = pass.Output.gather(2, taken).view(-1);
        var error = SoftBellman.LossGradient(actionValues, targets);
        // Only the choice that was taken has an error.
        pass.Backward(zeros_like(pass.Output).scatter_(2, taken, error.view(-1, 1, 1)));
        _optimizer.Step();

        Updates++;
        _temperature.LearnFrom(nextActionValues, nextValues);
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
        writer.Write("temperature", _temperature);
        writer.Write("statistics", _statistics);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Updates = reader.Read<long>("updates");
        reader.Read("q", _q);
        reader.Read("target", _target);
        reader.Read("optimizer", _optimizer);
        reader.Read("temperature", _temperature);
        reader.Read("statistics", _statistics);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _statistics.Dispose();
        _optimizer.Dispose();
        _target.Dispose();
        _q.Dispose();
    }

    private Tensor Choose(Tensor observations, int count, Func<ReadOnlySpan<float>, int> choose)
    {
        using var scope = NewDisposeScope();
        var states = (int)observations.shape[0];
        using var values = new HostView(_q.EvaluateStates(observations));
        var chosen = new float[states * count];
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] = choose(values.Elements.Slice(i / count * _choices, _choices));
        return tensor(chosen, states, count, 1, device: observations.device).MoveToOuterDisposeScope();
    }
}
