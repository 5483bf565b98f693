using Fixtures;
using SoftQ.Manifest;

namespace NewerContract;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("Tomorrow-v0", static (_, _) => new EmptyRoom("Tomorrow-v0"));
}
