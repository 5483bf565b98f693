namespace SoftQ.Generators.Models;

/// <summary>How an action is handed to the author's method.</summary>
internal enum ActionKind
{
    /// <summary>One number, clipped.</summary>
    Number,

    /// <summary>A vector of <c>System.Numerics</c>, clipped.</summary>
    Vector,

    /// <summary>The generated part's own array, or a span over it, clipped.</summary>
    Array,

    /// <summary>One whole number, refused outside its range.</summary>
    Discrete,
}
