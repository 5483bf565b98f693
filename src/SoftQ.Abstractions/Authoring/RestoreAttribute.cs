namespace SoftQ;

/// <summary>
/// Marks the method <c>void Read(StateReader reader)</c> that reads back what the method marked <see cref="CaptureAttribute"/> wrote,
/// in the same order. It may be called on an environment that was never reset.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RestoreAttribute : Attribute;
