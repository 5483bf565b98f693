using SoftQ.Plugins.Kernels.Profiles;

namespace SoftQ.Plugins.Kernels;

/// <summary>
/// κ(x, y) = (1 + |x - y|² / h)^(-1/2). Its tails fall so slowly that the Stein discrepancy it gives detects particles that do not converge
/// (Gorham and Mackey 2017).
/// </summary>
[Kernel("inverse-multiquadric", Description = "Inverse multiquadric, whose tails are heavy")]
public sealed partial class InverseMultiquadricKernel : RadialKernel
{
    private static readonly PowerProfile InverseRoot = new(exponent: 0.5, scale: 1);

    private protected override IRadialProfile Profile => InverseRoot;
}
