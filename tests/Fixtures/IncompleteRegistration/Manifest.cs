using Fixtures;
using IncompleteRegistration;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "Forgotten-v0", typeof(EmptyRoom), ContractVersion.Current)]
