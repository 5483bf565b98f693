using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Samplers;

namespace Healthy;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry)
    {
        registry.AddEnvironment(
            "Corridor-v0",
            static (_, parameters) => new Corridor(
                parameters.Get<int>("length"), parameters.Get<double>("reward"), parameters.GetArray<double>("marks")));
        registry.AddKernel("constant", static (_, _) => new ConstantKernel());
        registry.AddSampler("still", static (services, _) => new StillSampler(services.Get<TaskShape>(), services.Get<IKernel>()));
    }
}
