using SoftQ.Manifest;
using ThrowsInConstructor;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Kernel, "broken", typeof(Broken), ContractVersion.Current)]

namespace ThrowsInConstructor;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) => registry.AddKernel("broken", static (_, _) => new Broken());
}
