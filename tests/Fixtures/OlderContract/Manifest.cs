using Fixtures;
using OlderContract;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "OlderContract-v0", typeof(EmptyRoom), "0.1")]
