using SoftQ.Plugins.Kernels.Profiles;

namespace SoftQ.Plugins.Kernels;

/// <summary>
/// κ(x, y) = (1 + |x - y|² / (β h))^-β: Gaussians of many bandwidths at once, and the Gaussian of bandwidth h alone as β grows
/// (Rasmussen and Williams 2006, eq. 4.19).
/// </summary>
[Kernel("rational-quadratic", Description = "Rational quadratic: a mixture of Gaussians of many bandwidths")]
public sealed partial class RationalQuadraticKernel : RadialKernel
{
    /// <summary>The exponent β.</summary>
    [Parameter(Min = 1e-3, Max = 1e6, Description = "Exponent β of the power; the greater, the nearer to a Gaussian")]
    public double Exponent { get; init; } = 1;

    private protected override IRadialProfile Profile => field ??= new PowerProfile(Exponent, scale: Exponent);
}
