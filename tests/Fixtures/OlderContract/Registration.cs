using Fixtures;
using SoftQ.Manifest;

namespace OlderContract;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("OlderContract-v0", static (_, _) => new EmptyRoom("OlderContract-v0"));
}
