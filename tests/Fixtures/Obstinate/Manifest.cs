using Obstinate;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "Uncapturable-v0", typeof(Wanderer), ContractVersion.Current)]
[assembly: Plugin(PluginKind.Environment, "Hanging-v0", typeof(Wanderer), ContractVersion.Current)]
