using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>A deterministic policy a = tanh f(s) with a target network, which climbs a critic's Q.</summary>
internal sealed class DeterministicActor : ICapturable, IDisposable
{
    private readonly INetwork _network;
    private readonly INetwork _target;
    private readonly IOptimizer _optimizer;

    /// <summary>Makes a policy that has learned nothing.</summary>
    /// <param name="factory">Makes its networks.</param>
    /// <param name="shape">Their sizes, made by <see cref="StateNetwork.Shape"/>.</param>
    /// <param name="learningRate">Adam's learning rate at the start.</param>
    public DeterministicActor(INetworkFactory factory, NetworkShape shape, double learningRate)
    {
        _network = factory.CreateNetwork(shape);
        _target = Targets.Of(_network, factory);
        _optimizer = factory.CreateOptimizer(_network, learningRate);
    }

    /// <summary>The actions of the policy.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>Actions [N, 1, d].</returns>
    public Tensor Act(Tensor observations) => _network.EvaluateStates(observations).tanh_();

    /// <summary>The action of the policy for one observation in memory.</summary>
    /// <param name="observation">The observation, o elements.</param>
    /// <param name="action">Receives the action, d elements.</param>
    public void Act(ReadOnlySpan<float> observation, Span<float> action)
    {
        _network.EvaluateState(observation, action);
        foreach (ref var element in action)
            element = MathF.Tanh(element);
    }

    /// <summary>The actions of the policy, each several times: every draw from it is the same.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">How often, M.</param>
    /// <returns>Actions [N, M, d].</returns>
    public Tensor ActRepeatedly(Tensor observations, int count)
    {
        using var actions = Act(observations);
        return actions.repeat(1, count, 1);
    }

    /// <summary>The actions of the target network.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>Actions [N, 1, d].</returns>
    public Tensor ActOfTarget(Tensor observations) => _target.EvaluateStates(observations).tanh_();

    /// <summary>Takes a step up the mean of Q(s, tanh f(s)) of the critic's first network (Silver et al. 2014).</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="critic">Q.</param>
    public void Climb(Tensor observations, Critic critic)
    {
        using var scope = NewDisposeScope();
        var pass = _network.ForwardStates(observations);
        var actions = pass.Output.tanh();
        // The gradient of -mean Q in u, at a = tanh u, is -(1 - a²) ∇_a Q / N; (1 - a²) g = g - a a g adds no constant.
        using var minusMean = (-1.0 / observations.shape[0]).ToScalar();
        var slopes = critic.FirstActionGradient(observations, actions);
        var gradient = slopes.sub(actions.mul(actions).mul_(slopes)).mul_(minusMean);
        pass.Backward(gradient);
        _optimizer.Step();
    }

    /// <summary>Moves the target network: θ̄ ← τ θ + (1 - τ) θ̄.</summary>
    /// <param name="share">The share τ; 1 copies.</param>
    public void MoveTarget(double share) => _target.CopyFrom(_network, share);

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("network", _network);
        writer.Write("target", _target);
        writer.Write("optimizer", _optimizer);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.Read("network", _network);
        reader.Read("target", _target);
        reader.Read("optimizer", _optimizer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _target.Dispose();
        _network.Dispose();
    }
}
