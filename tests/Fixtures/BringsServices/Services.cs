using SoftQ.Manifest;

namespace BringsServices;

/// <summary>A table for as long as the plugin is loaded, and for each run a number of its own.</summary>
public sealed class Services : IPluginServiceRegistration
{
    public void AddServices(IPluginServiceRegistry services)
    {
        services.AddShared(static given => new RewardTable(given.Get<IPluginContext>()));
        services.AddForRun(static given => given.Get<RewardTable>().Count());
    }
}
