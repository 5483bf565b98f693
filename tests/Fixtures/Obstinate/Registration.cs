using SoftQ.Manifest;

namespace Obstinate;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry)
    {
        registry.AddEnvironment("Uncapturable-v0", static (_, _) => new Wanderer("Uncapturable-v0", hangsAtStep: null));
        registry.AddEnvironment("Hanging-v0", static (_, _) => new Wanderer("Hanging-v0", hangsAtStep: 150));
    }
}
