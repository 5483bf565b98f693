using Fixtures;
using SoftQ.Manifest;

namespace WrongFramework;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("WrongFramework-v0", static (_, _) => new EmptyRoom("WrongFramework-v0"));
}
