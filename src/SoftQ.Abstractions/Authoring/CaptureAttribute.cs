namespace SoftQ;

/// <summary>
/// Marks the method <c>void Write(StateWriter writer)</c> that writes the part of an environment's state which the generator cannot
/// write itself. It goes with one method marked <see cref="RestoreAttribute"/>. The fields that both name are theirs; all others
/// stay the generator's.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaptureAttribute : Attribute;
