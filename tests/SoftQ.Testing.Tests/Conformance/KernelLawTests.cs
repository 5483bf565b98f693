using SoftQ.Testing.Conformance;

namespace SoftQ.Testing.Tests.Conformance;

public class KernelLawTests
{
    [Fact]
    public void A_kernel_without_a_fault_keeps_all()
    {
        PluginLaws.Require(static () => new FaultyKernel(KernelFault.None));
        Assert.Equal(9, PluginLaws.Check(static () => new FaultyKernel(KernelFault.None)).Count);
    }

    [Theory]
    [InlineData(KernelFault.Shape, "shapes are those of the contract, and values are finite")]
    [InlineData(KernelFault.Symmetry, "κ(x, y) = κ(y, x)")]
    [InlineData(KernelFault.Definiteness, "Gram matrices are positive semi-definite")]
    [InlineData(KernelFault.Gradient, "gradients are those of finite differences")]
    [InlineData(KernelFault.Direction, "the Stein direction is the mean of κ s + ∇κ")]
    [InlineData(KernelFault.FittedDirection, "the fitted direction is the direction at the fitted bandwidth")]
    [InlineData(KernelFault.OrderOfParticles, "bandwidths do not depend on the order of particles")]
    [InlineData(KernelFault.Floor, "bandwidths are positive, also where all particles coincide")]
    [InlineData(KernelFault.SharedBandwidth, "each state has its own bandwidth")]
    public void A_fault_breaks_its_law(KernelFault fault, string law) =>
        Laws.AssertBroken(law, () => PluginLaws.Require(() => new FaultyKernel(fault)));
}
