using System.Diagnostics.CodeAnalysis;

namespace SoftQ.Hosting.Configuration;

/// <summary>A parameter's value read from text, or why the text is none.</summary>
internal sealed record ValueReading
{
    private ValueReading(object? value, ValueProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>A bool, long, double, string or TimeSpan, an array of one of these, or null; null where there is a problem.</summary>
    public object? Value { get; }

    /// <summary>The problem, or null.</summary>
    public ValueProblem? Problem { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsValue => Problem is null;

    /// <summary>A value.</summary>
    /// <param name="value">A bool, long, double, string or TimeSpan, an array of one of these, or null.</param>
    public static ValueReading Of(object? value) => new(value, problem: null);

    /// <summary>A problem.</summary>
    /// <param name="problem">The problem.</param>
    public static ValueReading Failed(ValueProblem problem) => new(value: null, problem);
}
