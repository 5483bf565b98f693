using TorchSharp;

namespace SoftQ.Networks;

/// <summary>One evaluation of a network, with what its gradients need.</summary>
public interface INetworkPass
{
    /// <summary>The outputs [N, M, y].</summary>
    torch.Tensor Output { get; }

    /// <summary>Writes the gradient in the parameters to <see cref="INetwork.Gradient"/>, replacing what was there.</summary>
    /// <param name="outputGradient">The loss's gradient in the outputs [N, M, y].</param>
    void Backward(torch.Tensor outputGradient);

    /// <summary>The gradient in the input x.</summary>
    /// <param name="outputGradient">The gradient in the outputs [N, M, y].</param>
    /// <returns>Gradients [N, M, i].</returns>
    torch.Tensor InputGradient(torch.Tensor outputGradient);
}
