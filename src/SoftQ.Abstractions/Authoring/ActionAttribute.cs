namespace SoftQ;

/// <summary>Marks the parameter of the <see cref="StepAttribute"/> method that takes the action.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ActionAttribute : Attribute
{
    /// <summary>Lower bound of every element of a continuous action; see <see cref="Clip"/>.</summary>
    public double Low { get; set; } = double.NaN;

    /// <summary>Upper bound of every element of a continuous action; see <see cref="Clip"/>.</summary>
    public double High { get; set; } = double.NaN;

    /// <summary>Whether a continuous action is clipped to its bounds; where not, the method sees what the caller gave.</summary>
    public bool Clip { get; set; } = true;

    /// <summary>How many elements an array has; not needed for other types.</summary>
    public int Size { get; set; }

    /// <summary>How many values a discrete action of type <c>int</c> has; a value outside is refused.</summary>
    public int Count { get; set; }
}
