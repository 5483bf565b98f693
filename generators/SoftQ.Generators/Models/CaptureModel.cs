namespace SoftQ.Generators.Models;

/// <summary>How an environment's state is captured.</summary>
/// <param name="State">What the generated part writes and reads back.</param>
/// <param name="Write">The expression that names the author's own method to write; null where there is none.</param>
/// <param name="Read">The expression that names the author's own method to read; null where there is none.</param>
internal sealed record CaptureModel(EquatableArray<StateModel> State, string? Write, string? Read);
