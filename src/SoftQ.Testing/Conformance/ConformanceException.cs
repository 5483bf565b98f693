namespace SoftQ.Testing.Conformance;

/// <summary>A plugin breaks laws of its kind.</summary>
/// <param name="outcomes">All laws that were checked.</param>
public sealed class ConformanceException(IReadOnlyList<LawOutcome> outcomes) : Exception(
    string.Join('\n', outcomes.Where(static outcome => !outcome.Holds).Select(static outcome => outcome.ToString())))
{
    /// <summary>All laws that were checked.</summary>
    public IReadOnlyList<LawOutcome> Outcomes { get; } = outcomes;
}
