using SoftQ.Gym;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>Xavier-uniform weights (Glorot and Bengio 2010), the fan-in of each matrix on its own, and zero biases.</summary>
internal static class InitialWeights
{
    /// <summary>Makes a network's flat vectors; the caller disposes them.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="device">Where they live.</param>
    /// <param name="random">The stream to draw the weights from.</param>
    /// <returns>Parameters, and a gradient of zeros.</returns>
    public static (Tensor Parameters, Tensor Gradient) Create(NetworkShape shape, Device device, RandomStream random)
    {
        if (shape.HiddenSizes.Count == 0)
            throw new ArgumentException("A network needs at least one hidden layer; found none.", nameof(shape));
        var count = NetworkLayout.Count(shape);
        var parameters = zeros(count, device: device).DetachFromDisposeScope();
        using var layout = new NetworkLayout(shape, parameters);
        foreach (var weight in layout.Weights.Prepend(layout.InputWeight).Prepend(layout.ConditionWeight))
            FillXavierUniform(weight, random);
        return (parameters, zeros(count, device: device).DetachFromDisposeScope());
    }

    private static void FillXavierUniform(Tensor weight, RandomStream random)
    {
        var (fanIn, fanOut) = ((int)weight.shape[0], (int)weight.shape[1]);
        if (fanIn == 0)
            return;
        var limit = MathF.Sqrt(6f / (fanIn + fanOut));
        var values = new float[checked(fanIn * fanOut)];
        random.FillUniform(values, -limit, limit);
        using var initial = tensor(values, fanIn, fanOut);
        weight.copy_(initial);
    }
}
