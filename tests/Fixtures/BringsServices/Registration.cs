using Fixtures;
using SoftQ.Manifest;

namespace BringsServices;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) => registry.AddEnvironment("BringsServices-v0", static (services, _) =>
    {
        var (table, count) = (services.Get<RewardTable>(), services.Get<RunCounter>());
        return new Walk("BringsServices-v0", _ => table.Reward + count.Number);
    });
}
