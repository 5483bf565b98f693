namespace SoftQ;

/// <summary>
/// Marks a field or property as part of an environment's observation. Parts follow each other in the order of declaration; a
/// vector or an array of fixed size takes one element for each of its components.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ObservationAttribute : Attribute
{
    /// <summary>Lower bound of every element.</summary>
    public double Low { get; set; } = double.NegativeInfinity;

    /// <summary>Upper bound of every element.</summary>
    public double High { get; set; } = double.PositiveInfinity;

    /// <summary>How many elements an array has; not needed for other types.</summary>
    public int Size { get; set; }
}
