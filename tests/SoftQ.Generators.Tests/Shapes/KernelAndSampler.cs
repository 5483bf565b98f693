using SoftQ;
using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Kernels;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;

namespace Shapes;

[Kernel("rbf", Description = "Gaussian kernel with the median heuristic")]
internal sealed partial class RadialBasisKernel : IKernel
{
    [Parameter(Min = 0)] public double MinimumBandwidth { get; init; } = 1e-3;

    public torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y) => x;

    public torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => x;

    public torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth) => x;

    public torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth) => x;
}

[Sampler("amortized-svgd")]
internal sealed partial class AmortizedSampler : ISampler
{
    public AmortizedSampler(IKernel kernel, INetworkFactory networks, TaskShape shape) => Parts = [kernel, networks, shape];

    private AmortizedSampler() => Parts = [];

    [Parameter(Min = 1)] public int[] Hidden { get; init; } = new int[] { 128, 128 };

    private object[] Parts { get; }

    public static AmortizedSampler Empty { get; } = new();

    public torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random) => observations;

    public void Learn(torch.Tensor observations, IEnergy energy, RandomStream random)
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
