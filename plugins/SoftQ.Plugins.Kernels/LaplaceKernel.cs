using SoftQ.Plugins.Kernels.Profiles;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels;

/// <summary>κ(x, y) = exp(-|x - y| / √h), rounded at its tip within a thousandth of √h so that it has a gradient there.</summary>
[Kernel("laplace", Description = "Laplace kernel, whose repulsion does not fade between near particles")]
public sealed partial class LaplaceKernel : RadialKernel
{
    private protected override IRadialProfile Profile => LaplaceProfile.Instance;

    // Near the tip the root of a square is taken, which would make much of the rounding in products.
    private protected override Tensor SquaredDistances(Tensor x, Tensor y) =>
        ParticleTensors.SquaredDifferences(x, y).Aggregate(static (sum, squares) => sum.add(squares));
}
