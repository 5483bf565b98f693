using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>Soft actor-critic (Haarnoja et al. 2018): the least of two critics, and a policy of squashed Gaussians.</summary>
public sealed class SacAgent : ActorCriticAgent
{
    private readonly GaussianActor _actor;
    private readonly MovingTemperature _temperature;
    private readonly float[] _logDensities;

    /// <summary>Makes an agent that has learned nothing.</summary>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes networks.</param>
    /// <param name="schedule">The learning-rate schedule that the networks' optimisers follow.</param>
    /// <param name="device">Where tensors live.</param>
    public SacAgent(SacOptions options, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule, Device device)
        : base("sac", options, critics: 2, task, networks, schedule, device)
    {
        var shape = StateNetwork.Shape(task.ObservationSize, 2 * task.ActionSize, options.HiddenSizes);
        _actor = new GaussianActor(networks, shape, options.ActorLearningRate, device);
        _temperature = new MovingTemperature(options, options.TargetEntropy * task.ActionSize);
        _logDensities = new float[options.BatchSize];
    }

    private protected override IEnumerable<(string Name, ICapturable Part)> Parts => [("actor", _actor), ("temperature", _temperature)];

    /// <inheritdoc/>
    public override double Temperature => _temperature.Value;

    /// <inheritdoc/>
    public override Tensor Sample(Tensor observations, int count, RandomStream random) =>
        _actor.Draw(observations, count, random, new float[observations.shape[0] * count]);

    /// <inheritdoc/>
    public override bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        _actor.Draw(observation, action, random);
        return true;
    }

    /// <inheritdoc/>
    public override Tensor WithoutNoise(Tensor observations) => _actor.WithoutNoise(observations);

    /// <summary>V(s') = min Q̄(s', a') - α log π(a'|s') at one action drawn from the policy.</summary>
    private protected override Tensor NextValues(Tensor observations, RandomStream random)
    {
        var actions = _actor.Draw(observations, 1, random, _logDensities);
        using var α = _temperature.Value.ToScalar();
        var penalties = tensor(_logDensities).to(actions.device).mul_(α);
        return Critic.TargetValues(observations, actions).squeeze(1).sub_(penalties);
    }

    private protected override void LearnPolicy(Tensor observations, RandomStream random)
    {
        _actor.Learn(observations, Critic, _temperature.Value, random, _logDensities);
        if (_temperature.IsAutomatic)
            _temperature.Learn(-TensorPrimitives.Sum<float>(_logDensities) / _logDensities.Length);
    }

    private protected override void MoveTemperature(double progress) => _temperature.MoveTo(Updates, progress);
}
