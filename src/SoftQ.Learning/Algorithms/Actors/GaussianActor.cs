using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>A policy network whose outputs are the means and deviations of <see cref="SquashedGaussian"/>.</summary>
internal sealed class GaussianActor : ICapturable, IDisposable
{
    private readonly INetwork _network;
    private readonly IOptimizer _optimizer;
    private readonly Device _device;
    private readonly int _actionSize;
    private readonly float[] _heads;
    private readonly float[] _noise;

    /// <summary>Makes a policy that has learned nothing.</summary>
    /// <param name="factory">Makes its network.</param>
    /// <param name="shape">Its sizes, with two outputs for each element of an action.</param>
    /// <param name="learningRate">Adam's learning rate at the start.</param>
    /// <param name="device">Where tensors live.</param>
    public GaussianActor(INetworkFactory factory, NetworkShape shape, double learningRate, Device device)
    {
        (_network, _device, _actionSize) = (factory.CreateNetwork(shape), device, shape.OutputSize / 2);
        _optimizer = factory.CreateOptimizer(_network, learningRate);
        (_heads, _noise) = (new float[shape.OutputSize], new float[_actionSize]);
    }

    /// <summary>Draws actions.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">Actions for each, M.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="logDensities">Receives log π(a|s), N M.</param>
    /// <returns>Actions [N, M, d].</returns>
    public Tensor Draw(Tensor observations, int count, RandomStream random, Span<float> logDensities)
    {
        using var scope = NewDisposeScope();
        var actions = random.NormalTensor(_device, observations.shape[0], count, _actionSize);
        Squash(_network.EvaluateStates(observations), actions, actions, logDensities);
        return actions.MoveToOuterDisposeScope();
    }

    /// <summary>Draws an action for one observation in memory.</summary>
    /// <param name="observation">The observation, o elements.</param>
    /// <param name="action">Receives the action, d elements.</param>
    /// <param name="random">The stream to draw from.</param>
    public void Draw(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        random.FillNormal(_noise);
        _network.EvaluateState(observation, _heads);
        SquashedGaussian.Draw(_heads, _noise, _actionSize, action, stackalloc float[1]);
    }

    /// <summary>tanh μ(s).</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>Actions [N, 1, d].</returns>
    public Tensor WithoutNoise(Tensor observations)
    {
        using var heads = _network.EvaluateStates(observations);
        using var means = heads.narrow(2, 0, _actionSize);
        return means.tanh();
    }

    /// <summary>Takes a step down mean [ α log π(a|s) - Q(s, a) ] at one action drawn for each state.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="critic">Q.</param>
    /// <param name="temperature">The temperature α.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="logDensities">Receives log π(a|s), N.</param>
    public void Learn(Tensor observations, Critic critic, double temperature, RandomStream random, Span<float> logDensities)
    {
        using var scope = NewDisposeScope();
        var pass = _network.ForwardStates(observations);
        var noise = random.NormalTensor(_device, observations.shape[0], 1, _actionSize);
        var actions = empty_like(noise);
        Squash(pass.Output, noise, actions, logDensities);
        var actionGradient = critic.ActionGradient(observations, actions);
        var gradient = empty_like(pass.Output);
        using (var heads = new HostView(pass.Output))
        using (var ε = new HostView(noise))
        using (var a = new HostView(actions))
        using (var slopes = new HostView(actionGradient))
        using (var result = new HostView(gradient))
        {
            SquashedGaussian.PolicyGradient(heads.Elements, ε.Elements, a.Elements, slopes.Elements, temperature, _actionSize, result.Elements);
            result.Write();
        }
        pass.Backward(gradient);
        _optimizer.Step();
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("network", _network);
        writer.Write("optimizer", _optimizer);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.Read("network", _network);
        reader.Read("optimizer", _optimizer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
    }

    private void Squash(Tensor heads, Tensor noise, Tensor actions, Span<float> logDensities)
    {
        using var h = new HostView(heads);
        using var ε = new HostView(noise);
        using var a = new HostView(actions);
        SquashedGaussian.Draw(h.Elements, ε.Elements, _actionSize, a.Elements, logDensities);
        a.Write();
    }
}
