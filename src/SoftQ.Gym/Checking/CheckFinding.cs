namespace SoftQ.Gym.Checking;

/// <summary>Something about an environment that is wrong or doubtful.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Check">The check that found it, such as <c>reset.seed</c>.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record CheckFinding(FindingSeverity Severity, string Check, string Found, string Advice)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Severity == FindingSeverity.Error ? "error" : "warning")} {Check}: {Found} {Advice}";
}
