namespace SoftQ.Generators.Models;

/// <summary>What a step takes, or a part of it.</summary>
/// <param name="Kind">How it is handed over.</param>
/// <param name="Type">The full name of its type.</param>
/// <param name="Bounds">The bounds of its elements; for a discrete part the smallest and the largest value.</param>
/// <param name="OutOfRange">What becomes of a value outside its bounds; discrete parts refuse it.</param>
/// <param name="Members">For an enum: the full names of its values, in order.</param>
/// <param name="Space">The expression that reads the box which says its size and bounds; null where these are constant.</param>
internal sealed record ActionModel(
    ActionKind Kind,
    string Type,
    BoundsModel Bounds,
    OutOfRange OutOfRange,
    EquatableArray<string> Members,
    string? Space = null)
{
    /// <summary>Whether it is a whole number in the flat form.</summary>
    public bool IsDiscrete => Kind is ActionKind.Whole or ActionKind.Enum;
}
