using Fixtures;
using SoftQ.Manifest;

namespace MissingDependency;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("MissingDependency-v0", static (_, _) => new EmptyRoom(PrivateLibrary.Library.Version));
}
