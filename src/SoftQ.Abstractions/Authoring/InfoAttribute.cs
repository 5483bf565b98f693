namespace SoftQ;

/// <summary>
/// Marks a field, a property or a method without parameters as an entry of the environment's info, under its name in camel case. It
/// is read only when somebody asks. An entry called <c>outcome</c> labels how an episode ended; evaluations count its values.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class InfoAttribute : Attribute;
