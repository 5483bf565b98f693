namespace SoftQ.Manifest;

/// <summary>
/// Receives the services that a plugin brings along. Their types are the plugin's own, so no other plugin sees them; its environments,
/// kernels and samplers take them in their constructors. What is disposable is disposed at its end.
/// </summary>
public interface IPluginServiceRegistry
{
    /// <summary>Adds a service of which each run has one. It may take the run's services.</summary>
    /// <typeparam name="TService">The type that constructors ask by; a type of the plugin.</typeparam>
    /// <param name="create">Makes one, when it is first asked for.</param>
    /// <exception cref="ArgumentException">The type is a contract, which the host offers.</exception>
    void AddForRun<TService>(Func<IPluginServices, TService> create)
        where TService : class;

    /// <summary>Adds a service of which there is one for as long as the plugin is loaded. Several runs may use it at the same time.</summary>
    /// <inheritdoc cref="AddForRun"/>
    void AddShared<TService>(Func<IPluginServices, TService> create)
        where TService : class;
}
