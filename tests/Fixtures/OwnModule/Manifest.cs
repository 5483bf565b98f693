using OwnModule;
using SoftQ.Manifest;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Sampler, "own-module", typeof(ModuleSampler), ContractVersion.Current)]
