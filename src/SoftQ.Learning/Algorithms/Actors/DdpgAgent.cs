using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using SoftQ.Samplers;
using SoftQ.Learning.Algorithms.Values;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>Deep deterministic policy gradient (Lillicrap et al. 2016), with soft targets where asked for.</summary>
public sealed class DdpgAgent : ActorCriticAgent
{
    private readonly DdpgOptions _options;
    private readonly TaskShape _task;
    private readonly Device _device;
    private readonly DeterministicActor _actor;

    /// <summary>Makes an agent that has learned nothing.</summary>
    /// <param name="options">The algorithm's settings.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="networks">Makes networks.</param>
    /// <param name="schedule">The learning-rate schedule that the networks' optimisers follow.</param>
    /// <param name="device">Where tensors live.</param>
    public DdpgAgent(DdpgOptions options, TaskShape task, INetworkFactory networks, LearningRateSchedule schedule, Device device)
        : base("ddpg", options, critics: 1, task, networks, schedule, device)
    {
        (_options, _task, _device) = (options, task, device);
        var shape = StateNetwork.Shape(task.ObservationSize, task.ActionSize, options.HiddenSizes);
        _actor = new DeterministicActor(networks, shape, options.ActorLearningRate);
    }

    private protected override IEnumerable<(string Name, ICapturable Part)> Parts => [("actor", _actor)];

    /// <inheritdoc/>
    public override double Temperature => ((IAgentOptions)_options).Temperature;

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
        if (!_options.SoftTargets)
            return Critic.TargetValues(observations, _actor.ActOfTarget(observations)).squeeze(1);
        var proposals = random.UniformTensor(_device, -1, 1, observations.shape[0], _options.ValueParticles, _task.ActionSize);
        return SoftValue.FromUniformProposals(Critic.TargetValues(observations, proposals), _task.ActionSize, _options.Temperature);
    }

    private protected override void LearnPolicy(Tensor observations, RandomStream random) => _actor.Climb(observations, Critic);

    private protected override void MoveTargets(double share)
    {
        base.MoveTargets(share);
        _actor.MoveTarget(share);
    }
}
