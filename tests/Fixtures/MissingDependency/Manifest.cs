using Fixtures;
using MissingDependency;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "MissingDependency-v0", typeof(EmptyRoom), ContractVersion.Current)]
