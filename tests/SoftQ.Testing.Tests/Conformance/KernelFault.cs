namespace SoftQ.Testing.Tests.Conformance;

/// <summary>What is wrong with a kernel.</summary>
public enum KernelFault
{
    None,
    Shape,
    Symmetry,
    Definiteness,
    Gradient,
    Direction,
    FittedDirection,
    OrderOfParticles,
    Floor,
    SharedBandwidth,
}
