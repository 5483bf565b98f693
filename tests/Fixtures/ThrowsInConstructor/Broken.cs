using SoftQ.Kernels;
using TorchSharp;

namespace ThrowsInConstructor;

/// <summary>A kernel that cannot be made.</summary>
public sealed class Broken : IKernel
{
    public Broken() => throw new InvalidDataException("the table of weights is empty");

    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => throw new NotSupportedException();

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => throw new NotSupportedException();

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => throw new NotSupportedException();

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) =>
        throw new NotSupportedException();
}
