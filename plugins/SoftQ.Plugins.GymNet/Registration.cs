using SoftQ.Manifest;

namespace SoftQ.Plugins.GymNet;

/// <summary>Hands the environment to the host.</summary>
internal sealed class Registration : IPluginRegistration
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment(GymNetEnvironment.Id, static (_, parameters) => GymNetEnvironment.Open(GymNetOptions.From(parameters)));
}
