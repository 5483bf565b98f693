using Fixtures;
using SoftQ.Manifest;

namespace NaNReward;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("NaNReward-v0", static (_, _) => new Walk("NaNReward-v0", static steps => steps < 7 ? 0 : double.NaN));
}
