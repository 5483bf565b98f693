using SoftQ.Kernels;
using SoftQ.Samplers;
using TorchSharp;

namespace Particular;

/// <summary>A kernel for actions of at least two elements.</summary>
public sealed class PlanarKernel : IKernel
{
    public PlanarKernel(TaskShape task, double width)
    {
        if (task.ActionSize < 2)
            throw new NotSupportedException($"The kernel 'planar' needs actions of at least 2 elements; found {task.ActionSize}.");
        if (width > 10)
            throw new ArgumentOutOfRangeException(nameof(width), "A kernel so wide sees all particles as one.");
    }

    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => throw new NotSupportedException();

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => throw new NotSupportedException();

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => throw new NotSupportedException();

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) =>
        throw new NotSupportedException();
}
