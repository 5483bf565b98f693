namespace BringsServices;

/// <summary>Counts the runs before this one.</summary>
/// <param name="Number">How many there were.</param>
public sealed record RunCounter(int Number);
