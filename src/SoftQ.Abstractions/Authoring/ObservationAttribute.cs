namespace SoftQ;

/// <summary>
/// Marks a field, a property or a method without parameters as part of an environment's observation. Parts follow each other in the
/// order of declaration, those of base classes first. Numbers and bools take one element, a vector or quaternion its components, an
/// enum one element for each of its values (one-hot, in the order of declaration), and an array or span of numbers or bools its
/// <see cref="Size"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ObservationAttribute : Attribute
{
    /// <summary>Lower bound of every element; 0 for bools and enums, which have their bounds by themselves.</summary>
    public double Low { get; set; } = double.NegativeInfinity;

    /// <summary>Upper bound of every element; 1 for bools and enums, which have their bounds by themselves.</summary>
    public double High { get; set; } = double.PositiveInfinity;

    /// <summary>Lower bounds, one for each element, in place of <see cref="Low"/>.</summary>
    public double[]? Lows { get; set; }

    /// <summary>Upper bounds, one for each element, in place of <see cref="High"/>.</summary>
    public double[]? Highs { get; set; }

    /// <summary>How many elements an array or span has; not needed for other types.</summary>
    public int Size { get; set; }

    /// <summary>
    /// The name of a field or property, a <see cref="Gym.Spaces.Box"/>, that says how many elements an array or span has and their bounds,
    /// where these are known only once the environment is made. It is read at every step. Such a part is the whole observation.
    /// </summary>
    public string Space { get; set; } = "";
}
