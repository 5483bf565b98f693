namespace SoftQ.Generators.Models;

/// <summary>How a part of an action is handed to the author's method.</summary>
internal enum ActionKind
{
    /// <summary>One number.</summary>
    Number,

    /// <summary>A vector of <c>System.Numerics</c>.</summary>
    Vector,

    /// <summary>The generated part's own array, or a span over it.</summary>
    Array,

    /// <summary>One whole number, refused outside its range.</summary>
    Whole,

    /// <summary>A value of an enum, by its place in the order of declaration.</summary>
    Enum,
}
