using SoftQ.Gym.State;
using TorchSharp;

namespace SoftQ.Networks;

/// <summary>
/// A dense network y = f(s, x) over one flat vector of parameters and one flat vector of gradients. Both are owned by the network
/// for its lifetime; whoever writes to the parameters calls
/// <see cref="ParametersChanged"/> afterwards; an <see cref="IOptimizer"/> does.
/// </summary>
public interface INetwork : ICapturable, IDisposable
{
    /// <summary>The sizes.</summary>
    NetworkShape Shape { get; }

    /// <summary>All weights and biases [P].</summary>
    torch.Tensor Parameters { get; }

    /// <summary>The gradient in the parameters that the last <see cref="INetworkPass.Backward"/> wrote [P].</summary>
    torch.Tensor Gradient { get; }

    /// <summary>f(s, x), keeping nothing.</summary>
    /// <param name="condition">Conditions s [N, c].</param>
    /// <param name="input">Inputs x [N, M, i].</param>
    /// <returns>Outputs [N, M, y].</returns>
    torch.Tensor Evaluate(torch.Tensor condition, torch.Tensor input);

    /// <summary>f(s, x), keeping what gradients need. A pass is valid until the network's next one, and inside the caller's dispose scope.</summary>
    /// <param name="condition">Conditions s [N, c].</param>
    /// <param name="input">Inputs x [N, M, i].</param>
    INetworkPass Forward(torch.Tensor condition, torch.Tensor input);

    /// <summary>f(s, x) for one state, in memory: how an agent acts on a CPU, without tensors.</summary>
    /// <param name="condition">The condition s, c elements.</param>
    /// <param name="input">The inputs x, M rows of i elements.</param>
    /// <param name="output">Receives the outputs, M rows of y elements.</param>
    void Evaluate(ReadOnlySpan<float> condition, ReadOnlySpan<float> input, Span<float> output);

    /// <summary>The gradient of the outputs' sum in the input x; with one output y, ∂y/∂x.</summary>
    /// <param name="condition">Conditions s [N, c].</param>
    /// <param name="input">Inputs x [N, M, i].</param>
    /// <returns>Gradients [N, M, i].</returns>
    torch.Tensor InputGradient(torch.Tensor condition, torch.Tensor input);

    /// <summary>Tells the network that its parameters were written to, so that it drops what it had derived from them.</summary>
    void ParametersChanged();

    /// <summary>Moves the parameters towards another network's: θ ← τ θ' + (1 - τ) θ. τ = 1 copies.</summary>
    /// <param name="other">A network of the same shape, with parameters θ'.</param>
    /// <param name="τ">The share of the other network, in (0, 1].</param>
    void CopyFrom(INetwork other, double τ = 1);
}
