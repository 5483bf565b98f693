using Fixtures;
using SoftQ.Manifest;
using SoftQ.Networks;
using SoftQ.Samplers;

namespace Particular;

/// <summary>Plugins that do not go together with everything.</summary>
public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry)
    {
        registry.AddEnvironment("Switch-v0", static (_, parameters) => parameters.Get<double>("low") < parameters.Get<double>("high")
            ? new EmptyRoom("Switch-v0")
            : throw new ArgumentException("The lower end lies below the upper one."));
        registry.AddKernel("planar", static (services, parameters) => new PlanarKernel(services.Get<TaskShape>(), parameters.Get<double>("width")));
        registry.AddSampler("layered", static (services, parameters) => new LayeredSampler(
            services.Get<TaskShape>(), services.Get<INetworkFactory>(), parameters.GetArray<int>("hiddenSizes")));
    }
}
