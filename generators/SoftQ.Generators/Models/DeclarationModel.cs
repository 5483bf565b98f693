namespace SoftQ.Generators.Models;

/// <summary>One level of a type's nesting, as its partial declaration is opened.</summary>
/// <param name="Keyword"><c>class</c>, <c>record</c>, <c>struct</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The escaped name.</param>
internal sealed record DeclarationModel(string Keyword, string Name);
