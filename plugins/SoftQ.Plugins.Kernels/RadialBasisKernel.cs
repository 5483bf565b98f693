using SoftQ.Plugins.Kernels.Profiles;

namespace SoftQ.Plugins.Kernels;

/// <summary>κ(x, y) = exp(-|x - y|² / h), the paper's kernel (appendix D.1).</summary>
[Kernel("rbf", Description = "Gaussian kernel with the median heuristic")]
public sealed partial class RadialBasisKernel : RadialKernel
{
    private protected override IRadialProfile Profile => GaussianProfile.Instance;
}
