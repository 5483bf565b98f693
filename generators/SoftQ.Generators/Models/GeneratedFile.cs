namespace SoftQ.Generators.Models;

/// <summary>A file to add to the compilation.</summary>
/// <param name="Name">Its name, without extension.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text);
