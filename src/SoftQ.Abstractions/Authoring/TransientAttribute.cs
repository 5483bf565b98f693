namespace SoftQ;

/// <summary>
/// Marks a field, a property or an event of an environment that state capture leaves alone, because no episode depends on it: a
/// cache that is made again, a log, a table that never changes.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Event)]
public sealed class TransientAttribute : Attribute;
