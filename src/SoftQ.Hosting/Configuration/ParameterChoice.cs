using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>One of several parameter sets that a section may hold.</summary>
/// <param name="Id">The name that chooses it.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record ParameterChoice(string Id, string Description, IReadOnlyList<ParameterDescription> Parameters);
