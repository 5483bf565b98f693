namespace SoftQ;

/// <summary>
/// Marks an <c>init</c> property as an option that configurations may set, under its name in camel case. This is the one place
/// where an option is declared: its default is the property's initialiser, a constant or an array of constants.
/// Types: bool, int, long, float, double, string, an enum, and arrays of these.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>One sentence for people: what it does, in which unit.</summary>
    public string Description { get; set; } = "";

    /// <summary>The smallest value allowed (of every element).</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The largest value allowed (of every element).</summary>
    public double Max { get; set; } = double.PositiveInfinity;
}
