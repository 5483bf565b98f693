using Fixtures;
using SoftQ.Manifest;
using UsesLibraryOne;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "UsesLibraryOne-v0", typeof(EmptyRoom), ContractVersion.Current)]

namespace UsesLibraryOne;

public sealed class Registration : IPluginRegistration
{
    public void Register(IPluginRegistry registry) =>
        registry.AddEnvironment("UsesLibraryOne-v0", static (_, _) => new EmptyRoom(PrivateLibrary.Library.Version));
}
