using SoftQ.Kernels;
using TorchSharp;

namespace Healthy;

/// <summary>κ(x, y) = 1.</summary>
public sealed class ConstantKernel : IKernel
{
    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => torch.ones(x.shape[0]);

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => torch.ones(x.shape[0], x.shape[1], y.shape[1]);

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) =>
        torch.zeros(x.shape[0], x.shape[1], y.shape[1], x.shape[2]);

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) =>
        score.mean([1], keepdim: true).expand_as(y);
}
