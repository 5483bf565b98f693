namespace SoftQ.Generators.Models;

/// <summary>A method of the author's.</summary>
/// <param name="Access">The expression that names it.</param>
/// <param name="Arguments">What to pass, in order.</param>
internal sealed record MethodModel(string Access, EquatableArray<ArgumentKind> Arguments);
