namespace SoftQ.Generators.Models;

/// <summary>One piece of what an episode changes.</summary>
/// <param name="Name">The name of its entry.</param>
/// <param name="Access">The expression that reads and assigns it.</param>
/// <param name="Kind">How it is written and read back.</param>
/// <param name="Type">The full name of its type, or of its elements' type.</param>
/// <param name="MayBeNull">Whether it may be null, by its type.</param>
internal sealed record StateModel(string Name, string Access, StateKind Kind, string Type, bool MayBeNull);
