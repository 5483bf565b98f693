using SoftQ.Manifest;
using SoftQ.Samplers;

namespace OwnModule;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddSampler("own-module", static (services, _) => new ModuleSampler(services.Get<TaskShape>()));
}
