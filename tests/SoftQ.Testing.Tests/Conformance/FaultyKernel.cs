using SoftQ.Kernels;
using SoftQ.Testing.Conformance;
using static TorchSharp.torch;

namespace SoftQ.Testing.Tests.Conformance;

/// <summary>exp(-|x - y|²), which keeps every law but those that its fault breaks.</summary>
internal sealed class FaultyKernel(KernelFault fault) : IKernel
{
    private readonly GaussianKernel _inner = new();

    public Tensor Bandwidth(Tensor x, Tensor y) => fault switch
    {
        KernelFault.Shape => _inner.Bandwidth(x, y).unsqueeze(1),
        KernelFault.OrderOfParticles => x.select(1, 0).select(1, 0).abs() + 1,
        KernelFault.Floor => (x - y).square().mean([1L, 2L]),
        KernelFault.SharedBandwidth => _inner.Bandwidth(x, y) * (1 + x.mean().abs()),
        _ => _inner.Bandwidth(x, y),
    };

    public Tensor Value(Tensor x, Tensor y, Tensor bandwidth) => fault switch
    {
        KernelFault.Symmetry => _inner.Value(x, y, bandwidth) * (2 + x.select(2, 0).unsqueeze(2)),
        KernelFault.Definiteness => _inner.Value(x, y, bandwidth) - 1,
        _ => _inner.Value(x, y, bandwidth),
    };

    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth) =>
        _inner.Gradient(x, y, bandwidth) * (fault == KernelFault.Gradient ? -1 : 1);

    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth) =>
        _inner.SteinDirection(x, y, score, bandwidth) * (fault == KernelFault.Direction ? x.shape[1] : 1);

    public Tensor FittedSteinDirection(Tensor x, Tensor y, Tensor score, int threads) =>
        SteinDirection(x, y, score, Bandwidth(x, y)) * (fault == KernelFault.FittedDirection ? 2 : 1);
}
