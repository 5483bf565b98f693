using Fixtures;
using SoftQ.Manifest;
using UsesLibraryTwo;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "UsesLibraryTwo-v0", typeof(EmptyRoom), ContractVersion.Current)]

namespace UsesLibraryTwo;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("UsesLibraryTwo-v0", static (_, _) => new EmptyRoom(PrivateLibrary.Library.Version));
}
