using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Networks;
using SoftQ.Samplers;
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
    private readonly UpdateSums _sums = new();
    private readonly float[] _nextValues;
    private readonly float[] _targets;
    private readonly float[] _actionValues;
    private readonly float[] _errors;
    private readonly float[] _choiceValues;

    /// <summary>Makes an agent that has learned nothing.</summary>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes the Q network and its target.</param>
    /// <param name="schedule">The learning-rate schedule that the network's optimiser follows.</param>
    public DiscreteSoftQAgent(DiscreteSoftQOptions options, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule)
    {
        if (task.Choices == 0)
            throw new NotSupportedException("The algorithm 'discrete-soft-q' needs discrete actions; for continuous ones set algorithm.id=soft-q.");
        (_options, _choices, _schedule) = (options, task.Choices, schedule);
        _q = networks.CreateNetwork(StateNetwork.Shape(task.ObservationSize, task.Choices, options.HiddenSizes));
        _target = Targets.Of(_q, networks);
        _optimizer = networks.CreateOptimizer(_q, options.LearningRate);
        _temperature = new MovingTemperature(options, options.TargetEntropy);
        (_nextValues, _targets) = (new float[options.BatchSize], new float[options.BatchSize]);
        (_actionValues, _errors) = (new float[options.BatchSize], new float[options.BatchSize]);
        _choiceValues = new float[task.Choices];
    }

    /// <inheritdoc/>
    public long Updates { get; private set; }

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

        var entropy = NextValues(_target.EvaluateStates(batch.NextObservations));
        SoftBellman.Target(batch.RewardsOnHost, batch.ContinuesOnHost, _nextValues, _options.RewardScale, _options.Discount, _targets);

        var pass = _q.ForwardStates(batch.Observations);
        var gradient = zeros_like(pass.Output);
        var loss = LossGradient(pass.Output, batch.Actions, gradient);
        pass.Backward(gradient);
        _optimizer.Step();

        Updates++;
        if (_temperature.IsAutomatic)
            _temperature.Learn(entropy);
        if (Updates % _options.TargetUpdateInterval == 0)
            _target.CopyFrom(_q, _options.TargetUpdateShare);
        _sums.Add(loss, System.Numerics.Tensors.TensorPrimitives.Sum<float>(_actionValues) / _actionValues.Length, _nextValues);
    }

    /// <inheritdoc/>
    public UpdateStatistics ReadStatistics() => _sums.Read();

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("updates", Updates);
        writer.Write("q", _q);
        writer.Write("target", _target);
        writer.Write("optimizer", _optimizer);
        writer.Write("temperature", _temperature);
        writer.Write("statistics", _sums);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Updates = reader.Read<long>("updates");
        reader.Read("q", _q);
        reader.Read("target", _target);
        reader.Read("optimizer", _optimizer);
        reader.Read("temperature", _temperature);
        reader.Read("statistics", _sums);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _target.Dispose();
        _q.Dispose();
    }

    /// <summary>V(s') of every row, and the mean entropy of the softmax policies there.</summary>
    private double NextValues(Tensor actionValues)
    {
        using var values = new HostView(actionValues);
        var entropy = 0.0;
        for (var i = 0; i < _nextValues.Length; i++)
        {
            var (value, ofState) = SoftChoices.ValueAndEntropy(values.Elements.Slice(i * _choices, _choices), _temperature.Value);
            _nextValues[i] = (float)value;
            entropy += ofState / _nextValues.Length;
        }
        return entropy;
    }

    /// <summary>The loss's gradient, which is zero but for the choices taken; returns the loss.</summary>
    private double LossGradient(Tensor output, Tensor actions, Tensor gradient)
    {
        using var values = new HostView(output);
        using var taken = new HostView(actions);
        using var gradients = new HostView(gradient);
        for (var i = 0; i < _actionValues.Length; i++)
            _actionValues[i] = values.Elements[(i * _choices) + (int)taken.Elements[i]];
        var loss = SoftBellman.LossGradient(_actionValues, _targets, _errors);
        for (var i = 0; i < _errors.Length; i++)
            gradients.Elements[(i * _choices) + (int)taken.Elements[i]] = _errors[i];
        gradients.Write();
        return loss;
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
