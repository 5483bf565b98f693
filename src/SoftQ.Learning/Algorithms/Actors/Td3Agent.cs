using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>
/// TD3 (Fujimoto et al. 2018): the least of two critics, noise on the target policy's actions, and a policy that learns less often
/// than they do.
/// </summary>
public sealed class Td3Agent : ActorCriticAgent
{
    private readonly Td3Options _options;
    private readonly Device _device;
    private readonly DeterministicActor _actor;

    /// <summary>Makes an agent that has learned nothing.</summary>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes networks.</param>
    /// <param name="schedule">The learning-rate schedule that the networks' optimisers follow.</param>
    /// <param name="device">Where tensors live.</param>
    public Td3Agent(Td3Options options, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule, Device device)
        : base("td3", options, critics: 2, task, networks, schedule, device)
    {
        (_options, _device) = (options, device);
        var shape = StateNetwork.Shape(task.ObservationSize, task.ActionSize, options.HiddenSizes);
        _actor = new DeterministicActor(networks, shape, options.ActorLearningRate);
    }

    private protected override IEnumerable<(string Name, ICapturable Part)> Parts => [("actor", _actor)];

    /// <inheritdoc/>
    public override double Temperature => 0;

    /// <inheritdoc/>
    public override Tensor Sample(Tensor observations, int count, RandomStream random) => _actor.ActRepeatedly(observations, count);

    /// <inheritdoc/>
    public override bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        _actor.Act(observation, action);
        return true;
    }

    /// <inheritdoc/>
    public override Tensor WithoutNoise(Tensor observations) => _actor.Act(observations);

    private protected override Tensor NextValues(Tensor observations, RandomStream random)
    {
        using var deviation = _options.TargetNoiseDeviation.ToScalar();
        using var limit = _options.TargetNoiseLimit.ToScalar();
        using var minusLimit = (-_options.TargetNoiseLimit).ToScalar();
        using var one = 1f.ToScalar();
        using var minusOne = (-1f).ToScalar();
        var actions = _actor.ActOfTarget(observations);
        var noise = random.NormalTensor(_device, actions.shape).mul_(deviation).clamp_(minusLimit, limit);
        return Critic.TargetValues(observations, actions.add_(noise, HeldScalars.One).clamp_(minusOne, one)).squeeze(1);
    }

    private protected override void LearnPolicy(Tensor observations, RandomStream random)
    {
        if (Updates % _options.PolicyUpdateInterval == 0)
            _actor.Climb(observations, Critic);
    }

    private protected override void MoveTargets(double share)
    {
        base.MoveTargets(share);
        _actor.MoveTarget(share);
    }
}
