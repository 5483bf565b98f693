namespace SoftQ.Manifest;

/// <summary>Names the class that hands an assembly's plugins to the host. Written by the generator.</summary>
/// <param name="type">A class with a public constructor without parameters that implements <see cref="IPluginRegistration"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PluginRegistrationAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
