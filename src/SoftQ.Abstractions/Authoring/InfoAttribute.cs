namespace SoftQ;

/// <summary>
/// Marks a field or property as an entry of the environment's info, under its name in camel case. Read only when somebody asks.
/// An entry called <c>outcome</c> labels how an episode ended; evaluations count its values.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InfoAttribute : Attribute;
