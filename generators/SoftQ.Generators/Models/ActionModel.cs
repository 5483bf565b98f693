namespace SoftQ.Generators.Models;

/// <summary>What a step takes.</summary>
/// <param name="Kind">How it is handed over.</param>
/// <param name="Type">The full name of its type.</param>
/// <param name="Size">How many elements it has.</param>
/// <param name="Low">Lower bound of every element.</param>
/// <param name="High">Upper bound of every element.</param>
/// <param name="Clip">Whether elements outside of the bounds are clipped to them.</param>
/// <param name="Count">How many values a discrete action has.</param>
internal sealed record ActionModel(ActionKind Kind, string Type, int Size, float Low, float High, bool Clip, int Count);
