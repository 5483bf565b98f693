namespace SoftQ.Generators.Models;

/// <summary>How a part of an observation is flattened.</summary>
internal enum ObservationKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A bool: 0 or 1.</summary>
    Flag,

    /// <summary>An enum: 1 at the place of its value.</summary>
    OneHot,

    /// <summary>A vector of <c>System.Numerics</c>.</summary>
    Vector,

    /// <summary>A quaternion: x, y, z, w.</summary>
    Quaternion,

    /// <summary>An array or span of floats.</summary>
    Floats,

    /// <summary>An array or span of other numbers.</summary>
    Numbers,

    /// <summary>An array or span of bools.</summary>
    Flags,
}
