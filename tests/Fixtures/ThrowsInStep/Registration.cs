using Fixtures;
using SoftQ.Manifest;

namespace ThrowsInStep;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("ThrowsInStep-v0", static (_, _) => new Walk("ThrowsInStep-v0", static steps => steps < 7 ? 0 : throw new InvalidDataException("the wall is gone")));
}
