using SoftQ.Gym.State;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>u = A ξ, which is invertible, whatever the state; it learns nothing.</summary>
/// <param name="a">A [d, d].</param>
internal sealed class LinearNetwork(Tensor a) : INetwork, INetworkFactory
{
    public int Threads => 1;

    public NetworkShape Shape { get; } = new(1, (int)a.shape[0], (int)a.shape[0], [1]);

    public Tensor Parameters { get; } = zeros(1);

    public Tensor Gradient { get; } = zeros(1);

    public INetwork CreateNetwork(NetworkShape shape) => this;

    public IOptimizer CreateOptimizer(INetwork network, double learningRate) => new NoOptimizer();

    public Tensor Evaluate(Tensor condition, Tensor input) => input.matmul(a.T);

    public void Evaluate(ReadOnlySpan<float> condition, ReadOnlySpan<float> input, Span<float> output) => throw new NotSupportedException();

    public INetworkPass Forward(Tensor condition, Tensor input) => new Pass(a, Evaluate(condition, input));

    public Tensor InputGradient(Tensor condition, Tensor input) => Forward(condition, input).InputGradient(ones_like(input));

    public void ParametersChanged()
    {
    }

    public void CopyFrom(INetwork other, double τ = 1)
    {
    }

    public void Capture(StateWriter writer)
    {
    }

    public void Restore(StateReader reader)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Pass(Tensor a, Tensor output) : INetworkPass
    {
        public Tensor Output { get; } = output;

        public void Backward(Tensor outputGradient)
        {
        }

        public Tensor InputGradient(Tensor outputGradient) => outputGradient.matmul(a);
    }

    private sealed class NoOptimizer : IOptimizer
    {
        public void Step()
        {
        }

        public void Capture(StateWriter writer)
        {
        }

        public void Restore(StateReader reader)
        {
        }

        public void Dispose()
        {
        }
    }
}
