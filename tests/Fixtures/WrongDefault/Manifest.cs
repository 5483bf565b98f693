using Fixtures;
using SoftQ.Manifest;
using SoftQ.Parameters;
using WrongDefault;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "WrongDefault-v0", typeof(EmptyRoom), ContractVersion.Current)]
[assembly: PluginParameter(PluginKind.Environment, "WrongDefault-v0", "size", ParameterType.Integer, Default = "0", Minimum = 1)]
