using Fixtures;
using OwnTorchSharp;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "OwnTorchSharp-v0", typeof(Walk), ContractVersion.Current)]
