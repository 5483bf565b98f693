namespace SoftQ;

/// <summary>
/// Marks an <c>init</c> property as an option that configurations may set, under its name in camel case. This is the one place
/// where an option is declared: its default is the property's initialiser, a constant or an array of constants.
/// Types: bool, the integers, float, double, string, an enum, <see cref="TimeSpan"/>, each of these nullable, arrays of these; and
/// records marked <see cref="ParameterSetAttribute"/> of the same assembly, whose parameters are then called <c>record.parameter</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>One sentence for people: what it does, in which unit.</summary>
    public string Description { get; set; } = "";

    /// <summary>The smallest value allowed (of every element); in seconds for a <see cref="TimeSpan"/>.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The largest value allowed (of every element); in seconds for a <see cref="TimeSpan"/>.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    /// <summary>The only values allowed (of every element), as constants of the property's type; null where all are.</summary>
    public object[]? AllowedValues { get; set; }

    /// <summary>Whether a configuration must give a value, whatever the initialiser says.</summary>
    public bool Required { get; set; }
}
