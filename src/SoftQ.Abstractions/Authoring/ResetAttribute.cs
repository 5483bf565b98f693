namespace SoftQ;

/// <summary>
/// Marks the method that begins an episode: <c>void Reset()</c> or <c>void Reset(RandomStream random)</c>. The random stream is
/// owned, seeded and captured by the generated part.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResetAttribute : Attribute;
