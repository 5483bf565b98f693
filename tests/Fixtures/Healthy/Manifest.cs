using Healthy;
using SoftQ.Manifest;
using SoftQ.Parameters;

[assembly: PluginRegistration(typeof(Registration))]

[assembly: Plugin(
    PluginKind.Environment,
    "Corridor-v0",
    typeof(Corridor),
    ContractVersion.Current,
    Description = "A walk along a line",
    MaxEpisodeSteps = 5)]
[assembly: PluginParameter(
    PluginKind.Environment,
    "Corridor-v0",
    "length",
    ParameterType.Integer,
    Default = "10",
    Minimum = 1,
    Maximum = 1000,
    Description = "Steps to the end")]
[assembly: PluginParameter(PluginKind.Environment, "Corridor-v0", "reward", ParameterType.Number, Default = "-1")]
[assembly: PluginParameter(PluginKind.Environment, "Corridor-v0", "marks", ParameterType.Number, IsArray = true, Default = "[0.5,1]")]
[assembly: PluginParameter(
    PluginKind.Environment, "Corridor-v0", "light", ParameterType.Text, Default = "\"dim\"", AllowedValues = ["dim", "bright"])]
[assembly: PluginParameter(PluginKind.Environment, "Corridor-v0", "sign", ParameterType.Text, Default = "\"\"")]
[assembly: PluginParameter(PluginKind.Environment, "Corridor-v0", "slippery", ParameterType.Boolean, Default = "false")]

[assembly: Plugin(PluginKind.Kernel, "constant", typeof(ConstantKernel), ContractVersion.Current)]

[assembly: Plugin(PluginKind.Sampler, "still", typeof(StillSampler), "1.0", Description = "Draws zero")]
