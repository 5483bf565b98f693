namespace SoftQ.Manifest;

/// <summary>
/// Gives generated code the services that a plugin's constructor asks for. Plugin authors write constructors, not calls to this.
/// </summary>
public interface IPluginServices
{
    /// <summary>The service of a type.</summary>
    /// <typeparam name="TService">A contract of this assembly, or a service that the plugin brings along.</typeparam>
    /// <exception cref="InvalidOperationException">The host offers no such service to this kind of plugin.</exception>
    TService Get<TService>()
        where TService : notnull;
}
