using SoftQ.Manifest;

namespace IncompleteRegistration;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry)
    {
        // The manifest names an environment; this forgets it.
    }
}
