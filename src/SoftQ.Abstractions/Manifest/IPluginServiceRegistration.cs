namespace SoftQ.Manifest;

/// <summary>
/// Hands over the services that a plugin brings along for its own classes. Write a public class that implements it, and name it in
/// the assembly: <c>[assembly: PluginServices(typeof(MyServices))]</c>.
/// </summary>
public interface IPluginServiceRegistration
{
    /// <summary>Adds the services.</summary>
    /// <param name="services">Receives them.</param>
    void AddServices(IPluginServiceRegistry services);
}
