using Fixtures;
using SoftQ.Manifest;

namespace DuplicateId;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("Corridor-v0", static (_, _) => new EmptyRoom("Corridor-v0"));
}
