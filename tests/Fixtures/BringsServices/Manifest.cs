using BringsServices;
using Fixtures;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: PluginServices(typeof(Services))]
[assembly: Plugin(PluginKind.Environment, "BringsServices-v0", typeof(Walk), ContractVersion.Current)]
