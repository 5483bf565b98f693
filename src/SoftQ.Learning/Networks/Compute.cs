namespace SoftQ.Learning.Networks;

/// <summary>What computes networks.</summary>
public enum Compute
{
    /// <summary>Vector types on a CPU, torch on other devices.</summary>
    Auto,

    /// <summary>.NET's vector types, as wide as the machine has them; on a CPU only.</summary>
    Vector,

    /// <summary>Torch, on any device.</summary>
    Torch,
}
