using SoftQ.Manifest;
using SoftQ.Plugins.MuJoCo;
using SoftQ.Plugins.MuJoCo.Engine;

[assembly: PluginServices(typeof(MuJoCoServices))]

namespace SoftQ.Plugins.MuJoCo;

/// <summary>Offers the plugin's environments the engine, which is loaded for the first of them and freed with the plugin.</summary>
public sealed class MuJoCoServices : IPluginServiceRegistration
{
    /// <inheritdoc/>
    public void AddServices(IPluginServiceRegistry services) => services.AddShared(static _ => MuJoCoLibrary.Load());
}
