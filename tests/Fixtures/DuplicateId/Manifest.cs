using DuplicateId;
using Fixtures;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "Corridor-v0", typeof(EmptyRoom), ContractVersion.Current)]
