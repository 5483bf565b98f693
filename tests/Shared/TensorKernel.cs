using SoftQ.Kernels;
using static TorchSharp.torch;

namespace SoftQ.Testing.Shared;

/// <summary>A kernel kept to its form over tensors, which is the one that other devices run.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class TensorKernel(IKernel kernel) : IKernel
{
    /// <inheritdoc/>
    public Tensor Bandwidth(Tensor x, Tensor y) => kernel.Bandwidth(x, y);

    /// <inheritdoc/>
    public Tensor Value(Tensor x, Tensor y, Tensor bandwidth) => kernel.Value(x, y, bandwidth);

    /// <inheritdoc/>
    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth) => kernel.Gradient(x, y, bandwidth);

    /// <inheritdoc/>
    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth) => kernel.SteinDirection(x, y, score, bandwidth);
}
