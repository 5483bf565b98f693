using SoftQ.Gym.State;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Critics;

/// <summary>
/// Q(s, a) of continuous actions from one network, or from several of which the least value counts (Fujimoto et al. 2018), each
/// with a target network that follows it and an optimiser.
/// </summary>
internal sealed class Critic : ICapturable, IDisposable
{
    private readonly INetwork[] _networks;
    private readonly INetwork[] _targets;
    private readonly IOptimizer[] _optimizers;

    /// <summary>Makes networks that have learned nothing.</summary>
    /// <param name="factory">Makes them.</param>
    /// <param name="shape">Their sizes: observations are the condition, actions the input, one output.</param>
    /// <param name="count">How many.</param>
    /// <param name="learningRate">Adam's learning rate at the start.</param>
    public Critic(INetworkFactory factory, NetworkShape shape, int count, double learningRate)
    {
        _networks = [.. Enumerable.Range(0, count).Select(_ => factory.CreateNetwork(shape))];
        _targets = [.. _networks.Select(network => Targets.Of(network, factory))];
        _optimizers = [.. _networks.Select(network => factory.CreateOptimizer(network, learningRate))];
    }

    /// <summary>The least of the networks' values.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Values [N, M].</returns>
    public Tensor Values(Tensor observations, Tensor actions) => Least(_networks, observations, actions);

    /// <summary>The least of the target networks' values.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Values [N, M].</returns>
    public Tensor TargetValues(Tensor observations, Tensor actions) => Least(_targets, observations, actions);

    /// <summary>The gradient of the least value in the action.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Gradients [N, M, d].</returns>
    public Tensor ActionGradient(Tensor observations, Tensor actions)
    {
        if (_networks.Length == 1)
            return FirstActionGradient(observations, actions);
        using var scope = NewDisposeScope();
        var passes = Array.ConvertAll(_networks, network => network.Forward(observations, actions));
        var values = cat(Array.ConvertAll(passes, static pass => pass.Output), 2);
        var least = values.argmin(2, keepdim: true);
        // 1 where a network's value is the least one, 0 elsewhere.
        var marks = zeros_like(values).scatter_(2, least, ones_like(values));
        var gradient = passes[0].InputGradient(marks.narrow(2, 0, 1));
        for (var i = 1; i < passes.Length; i++)
            gradient.add_(passes[i].InputGradient(marks.narrow(2, i, 1)), HeldScalars.One);
        return gradient.MoveToOuterDisposeScope();
    }

    /// <summary>The gradient of the first network's value in the action.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Gradients [N, M, d].</returns>
    public Tensor FirstActionGradient(Tensor observations, Tensor actions) => _networks[0].InputGradient(observations, actions);

    /// <summary>Moves every network a step down the loss ½ mean (y - Q(s, a))².</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions taken [N, d].</param>
    /// <param name="targets">Targets y [N].</param>
    /// <returns>The loss's gradient [N], and Q(s, a) [N], of the first network; both live in the caller's dispose scope.</returns>
    public (Tensor Error, Tensor ActionValues) Learn(Tensor observations, Tensor actions, Tensor targets)
    {
        var inputs = actions.unsqueeze(1);
        var first = Step(0, observations, inputs, targets);
        for (var i = 1; i < _networks.Length; i++)
            Step(i, observations, inputs, targets);
        return first;
    }

    /// <summary>Moves the target networks: θ̄ ← τ θ + (1 - τ) θ̄.</summary>
    /// <param name="share">The share τ; 1 copies.</param>
    public void MoveTargets(double share)
    {
        for (var i = 0; i < _networks.Length; i++)
            _targets[i].CopyFrom(_networks[i], share);
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        for (var i = 0; i < _networks.Length; i++)
        {
            writer.Write($"q{i}", _networks[i]);
            writer.Write($"target{i}", _targets[i]);
            writer.Write($"optimizer{i}", _optimizers[i]);
        }
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        for (var i = 0; i < _networks.Length; i++)
        {
            reader.Read($"q{i}", _networks[i]);
            reader.Read($"target{i}", _targets[i]);
            reader.Read($"optimizer{i}", _optimizers[i]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _optimizers.Concat<IDisposable>(_targets).Concat(_networks))
            part.Dispose();
    }

    private static Tensor Least(INetwork[] networks, Tensor observations, Tensor actions)
    {
        using var scope = NewDisposeScope();
        var least = networks[0].Evaluate(observations, actions);
        foreach (var network in networks.AsSpan(1))
            least = least.minimum(network.Evaluate(observations, actions));
        return least.squeeze(2).MoveToOuterDisposeScope();
    }

    private (Tensor Error, Tensor ActionValues) Step(int index, Tensor observations, Tensor inputs, Tensor targets)
    {
        var pass = _networks[index].Forward(observations, inputs);
        var actionValues = pass.Output.view(-1);
        var error = SoftBellman.LossGradient(actionValues, targets);
        pass.Backward(error.view(-1, 1, 1));
        _optimizers[index].Step();
        return (error, actionValues);
    }
}
