using Particular;
using SoftQ.Manifest;
using SoftQ.Parameters;

[assembly: PluginRegistration(typeof(Registration))]

[assembly: Plugin(PluginKind.Environment, "Switch-v0", typeof(Fixtures.EmptyRoom), ContractVersion.Current)]
[assembly: PluginParameter(PluginKind.Environment, "Switch-v0", "low", ParameterType.Number, Default = "0")]
[assembly: PluginParameter(PluginKind.Environment, "Switch-v0", "high", ParameterType.Number, Default = "1")]

[assembly: Plugin(PluginKind.Kernel, "planar", typeof(PlanarKernel), ContractVersion.Current)]
[assembly: PluginParameter(PluginKind.Kernel, "planar", "width", ParameterType.Number, Default = "1", Minimum = 0)]

[assembly: Plugin(PluginKind.Sampler, "layered", typeof(LayeredSampler), ContractVersion.Current)]
[assembly: PluginParameter(PluginKind.Sampler, "layered", "hiddenSizes", ParameterType.Integer, IsArray = true, Default = "[4]")]
