using Fixtures;
using SoftQ.Manifest;
using ThrowsInStep;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "ThrowsInStep-v0", typeof(Walk), ContractVersion.Current)]
