namespace SoftQ.Generators.Models;

/// <summary>One part of an observation.</summary>
/// <param name="Access">The expression that reads it.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Kind">How it is flattened.</param>
/// <param name="Size">How many elements it takes.</param>
/// <param name="Low">Lower bound of every element.</param>
/// <param name="High">Upper bound of every element.</param>
internal sealed record ObservationModel(string Access, string Name, ObservationKind Kind, int Size, float Low, float High);
