using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.CodeFixes;

/// <summary>One piece of syntax to put in place of another.</summary>
/// <param name="Title">What an editor offers, in the imperative.</param>
/// <param name="Old">What stands there.</param>
/// <param name="New">What should.</param>
internal sealed record Replacement(string Title, SyntaxNode Old, SyntaxNode New);
