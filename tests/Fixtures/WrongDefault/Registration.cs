using Fixtures;
using SoftQ.Manifest;

namespace WrongDefault;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("WrongDefault-v0", static (_, _) => new EmptyRoom("WrongDefault-v0"));
}
