using Fixtures;
using SoftQ.Manifest;

namespace OwnTorchSharp;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("OwnTorchSharp-v0", static (_, _) => new Walk("OwnTorchSharp-v0", static _ => 1));
}
