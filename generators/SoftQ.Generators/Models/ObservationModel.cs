namespace SoftQ.Generators.Models;

/// <summary>One part of an observation.</summary>
/// <param name="Access">The expression that reads it.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Kind">How it is flattened.</param>
/// <param name="Type">The full name of its type, or of its elements' type.</param>
/// <param name="Bounds">The bounds of its elements.</param>
/// <param name="Members">For an enum: the full names of its values, in order.</param>
/// <param name="IsInlineArray">Whether it is a struct that holds its elements, of which a span takes a variable.</param>
/// <param name="Space">The expression that reads the box which says its size and bounds; null where these are constant.</param>
internal sealed record ObservationModel(
    string Access,
    string Name,
    ObservationKind Kind,
    string Type,
    BoundsModel Bounds,
    EquatableArray<string> Members,
    bool IsInlineArray,
    string? Space = null);
