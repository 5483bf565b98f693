namespace SoftQ.Testing.Conformance;

/// <summary>Whether a law that every plugin of a kind obeys holds for one.</summary>
/// <param name="Law">The law, as a sentence.</param>
/// <param name="Violation">What was expected and what was found, or null where the law holds.</param>
public sealed record LawOutcome(string Law, string? Violation)
{
    /// <summary>Whether the law holds.</summary>
    public bool Holds => Violation is null;

    /// <inheritdoc/>
    public override string ToString() => Holds ? $"{Law}: holds" : $"{Law}: {Violation}";
}
