using SoftQ.Kernels;
using static TorchSharp.torch;

namespace SoftQ.Testing.Conformance;

/// <summary>exp(-|x - y|²) for samplers under test: its bandwidth is 1, whatever it is asked.</summary>
internal sealed class GaussianKernel : IKernel
{
    public Tensor Bandwidth(Tensor x, Tensor y) => ones(x.shape[0]);

    public Tensor Value(Tensor x, Tensor y, Tensor bandwidth) => FromTo(x, y).square().sum([3L]).neg().exp();

    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth) => Value(x, y, bandwidth).unsqueeze(3) * FromTo(x, y) * 2;

    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth) =>
        ((Value(x, y, bandwidth).unsqueeze(3) * score.unsqueeze(2)) + Gradient(x, y, bandwidth)).mean([1]);

    private static Tensor FromTo(Tensor x, Tensor y) => y.unsqueeze(1) - x.unsqueeze(2);
}
