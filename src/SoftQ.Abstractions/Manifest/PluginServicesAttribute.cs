namespace SoftQ.Manifest;

/// <summary>Names the class that hands over the services that a plugin brings along. Written by the plugin's author.</summary>
/// <param name="type">A class with a public constructor without parameters that implements <see cref="IPluginServiceRegistration"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PluginServicesAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
