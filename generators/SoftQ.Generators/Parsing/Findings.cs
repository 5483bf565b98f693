using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// What is wrong with a type, collected while it is parsed. The analyzer reports it; the generator only asks whether there is
/// anything, and then leaves the type alone.
/// </summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool Any => _diagnostics.Count > 0;

    /// <summary>Notes a mistake at a symbol's first location.</summary>
    public void Add(DiagnosticDescriptor descriptor, ISymbol symbol, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, symbol.Locations.FirstOrDefault(), arguments));

    /// <summary>Notes a mistake that another parser found.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Notes a mistake.</summary>
    public void Add(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));
}
