namespace SoftQ;

/// <summary>
/// Marks a parameter of the <see cref="StepAttribute"/> method as an action, or as a part of one. Continuous parts (float, double,
/// a vector, <c>float[]</c> or <c>ReadOnlySpan&lt;float&gt;</c>) together make a box; one discrete part (<c>int</c> with a
/// <see cref="Count"/>, or an enum) a <see cref="Gym.Spaces.Discrete"/> space, several a <see cref="Gym.Spaces.MultiDiscrete"/> one.
/// The values of an enum are numbered from 0 in the order of declaration.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ActionAttribute : Attribute
{
    /// <summary>Lower bound of every element of a continuous action.</summary>
    public double Low { get; set; } = double.NaN;

    /// <summary>Upper bound of every element of a continuous action.</summary>
    public double High { get; set; } = double.NaN;

    /// <summary>Lower bounds, one for each element, in place of <see cref="Low"/>.</summary>
    public double[]? Lows { get; set; }

    /// <summary>Upper bounds, one for each element, in place of <see cref="High"/>.</summary>
    public double[]? Highs { get; set; }

    /// <summary>What becomes of a continuous action outside its bounds.</summary>
    public OutOfRange OutOfRange { get; set; }

    /// <summary>How many elements an array or span has; not needed for other types.</summary>
    public int Size { get; set; }

    /// <summary>
    /// The name of a field or property, a <see cref="Gym.Spaces.Box"/>, that says how many elements an array or span has and their bounds,
    /// where these are known only once the environment is made. It is read at every step. Such a part is the whole action.
    /// </summary>
    public string Space { get; set; } = "";

    /// <summary>How many values a discrete action of type <c>int</c> has; a value outside is refused.</summary>
    public int Count { get; set; }

    /// <summary>The smallest value of a discrete action of type <c>int</c>.</summary>
    public int Start { get; set; }
}
