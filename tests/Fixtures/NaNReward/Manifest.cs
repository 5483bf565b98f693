using Fixtures;
using NaNReward;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "NaNReward-v0", typeof(Walk), ContractVersion.Current)]
