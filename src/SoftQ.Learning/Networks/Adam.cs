using System.Runtime.InteropServices;
using SoftQ.Gym.State;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>
/// Adam (Kingma and Ba 2015) with PyTorch's defaults β1 = 0.9, β2 = 0.999, ε = 1e-8, over a network's flat vectors. The bias
/// corrections are folded into the step size and into ε.
/// </summary>
public sealed class Adam : IOptimizer
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-8;

    private readonly INetwork _network;
    private readonly double _learningRate;
    private readonly LearningRateSchedule _schedule;
    private readonly Tensor _firstMoment;
    private readonly Tensor _secondMoment;
    private readonly Scalar _beta1 = ((float)Beta1).ToScalar();
    private readonly Scalar _beta2 = ((float)Beta2).ToScalar();
    private readonly Scalar _oneMinusBeta1 = ((float)(1 - Beta1)).ToScalar();
    private readonly Scalar _oneMinusBeta2 = ((float)(1 - Beta2)).ToScalar();
    private long _steps;

    /// <summary>Makes an optimiser.</summary>
    /// <param name="network">The network that it updates.</param>
    /// <param name="learningRate">The learning rate at the start.</param>
    /// <param name="schedule">The factor on the learning rate.</param>
    public Adam(INetwork network, double learningRate, LearningRateSchedule schedule)
    {
        _network = network;
        _learningRate = learningRate;
        _schedule = schedule;
        _firstMoment = zeros_like(network.Parameters).DetachFromDisposeScope();
        _secondMoment = zeros_like(network.Parameters).DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public void Step()
    {
        _steps++;
        var correction1 = 1 - Math.Pow(Beta1, _steps);
        var correction2 = Math.Sqrt(1 - Math.Pow(Beta2, _steps));
        var step = (float)(-_learningRate * _schedule.Factor * correction2 / correction1);
        var epsilon = (float)(Epsilon * correction2);
        if (_network.Parameters.device_type == DeviceType.CPU)
            AdamStep.Take(Elements(_network.Parameters), Elements(_network.Gradient), Elements(_firstMoment), Elements(_secondMoment), Beta1, Beta2, step, epsilon);
        else
            TakeOnDevice(step, epsilon);
        _network.ParametersChanged();
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("steps", _steps);
        writer.WriteTensor("firstMoment", _firstMoment);
        writer.WriteTensor("secondMoment", _secondMoment);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _steps = reader.Read<long>("steps");
        reader.ReadTensor("firstMoment", _firstMoment);
        reader.ReadTensor("secondMoment", _secondMoment);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _firstMoment.Dispose();
        _secondMoment.Dispose();
        _beta1.Dispose();
        _beta2.Dispose();
        _oneMinusBeta1.Dispose();
        _oneMinusBeta2.Dispose();
    }

    private static Span<float> Elements(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

    private void TakeOnDevice(float stepSize, float shiftedEpsilon)
    {
        using var scope = NewDisposeScope();
        using var step = stepSize.ToScalar();
        using var epsilon = shiftedEpsilon.ToScalar();
        var gradient = _network.Gradient;
        _firstMoment.mul_(_beta1).add_(gradient, _oneMinusBeta1);
        _secondMoment.mul_(_beta2).addcmul_(gradient, gradient, _oneMinusBeta2);
        var denominator = _secondMoment.sqrt().add_(epsilon, HeldScalars.One);
        _network.Parameters.addcdiv_(_firstMoment, denominator, step);
    }
}
