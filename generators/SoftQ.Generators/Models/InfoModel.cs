namespace SoftQ.Generators.Models;

/// <summary>One entry of the info.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Access">The expression that reads it.</param>
internal sealed record InfoModel(string Name, string Access);
