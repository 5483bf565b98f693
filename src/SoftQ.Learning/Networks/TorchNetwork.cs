using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>A network on any TorchSharp device, with gradients written out; no autograd graph is built.</summary>
public sealed class TorchNetwork : INetwork
{
    private readonly NetworkLayout _weights;
    private readonly NetworkLayout _gradients;

    /// <summary>Makes a network with Xavier-uniform weights, the fan-in of each matrix on its own, and zero biases.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="device">Where its tensors live.</param>
    /// <param name="random">The stream to draw the weights from.</param>
    public TorchNetwork(NetworkShape shape, Device device, RandomStream random)
    {
        if (shape.HiddenSizes.Count == 0)
            throw new ArgumentException("A network needs at least one hidden layer; found none.", nameof(shape));
        Shape = shape;
        var count = NetworkLayout.Count(shape);
        Parameters = zeros(count, device: device).DetachFromDisposeScope();
        Gradient = zeros(count, device: device).DetachFromDisposeScope();
        _weights = new NetworkLayout(shape, Parameters);
        _gradients = new NetworkLayout(shape, Gradient);
        foreach (var weight in _weights.Weights.Prepend(_weights.InputWeight).Prepend(_weights.ConditionWeight))
            FillXavierUniform(weight, random);
    }

    /// <inheritdoc/>
    public NetworkShape Shape { get; }

    /// <inheritdoc/>
    public Tensor Parameters { get; }

    /// <inheritdoc/>
    public Tensor Gradient { get; }

    /// <inheritdoc/>
    public Tensor Evaluate(Tensor condition, Tensor input)
    {
        using var scope = NewDisposeScope();
        return Forward(condition, input).Output.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public INetworkPass Forward(Tensor condition, Tensor input) => new TorchNetworkPass(Shape, _weights, _gradients, condition, input);

    /// <inheritdoc/>
    public void CopyFrom(INetwork other, double τ = 1)
    {
        if (τ == 1)
        {
            Parameters.copy_(other.Parameters);
            return;
        }
        using var share = τ.ToScalar();
        using var rest = (1 - τ).ToScalar();
        Parameters.mul_(rest).add_(other.Parameters, share);
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer) => writer.WriteTensor("parameters", Parameters);

    /// <inheritdoc/>
    public void Restore(StateReader reader) => reader.ReadTensor("parameters", Parameters);

    /// <inheritdoc/>
    public void Dispose()
    {
        _weights.Dispose();
        _gradients.Dispose();
        Parameters.Dispose();
        Gradient.Dispose();
    }

    private static void FillXavierUniform(Tensor weight, RandomStream random)
    {
        var (fanIn, fanOut) = ((int)weight.shape[0], (int)weight.shape[1]);
        if (fanIn == 0)
            return;
        var limit = MathF.Sqrt(6f / (fanIn + fanOut));
        var values = new float[fanIn * fanOut];
        random.FillUniform(values, -limit, limit);
        using var initial = tensor(values, fanIn, fanOut);
        weight.copy_(initial);
    }
}
