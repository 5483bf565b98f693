using Fixtures;
using NewerContract;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "Tomorrow-v0", typeof(EmptyRoom), ContractVersion.Current + "9")]
