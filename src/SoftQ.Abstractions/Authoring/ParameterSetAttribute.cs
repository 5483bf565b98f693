namespace SoftQ;

/// <summary>
/// Makes a partial record of <see cref="ParameterAttribute"/> properties describable and creatable from configuration values, as
/// the parameters of a plugin are. The generator implements <see cref="Parameters.IParameterSet{TSelf}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ParameterSetAttribute : Attribute;
