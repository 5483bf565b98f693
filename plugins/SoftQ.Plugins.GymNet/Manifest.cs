using SoftQ.Manifest;
using SoftQ.Parameters;
using SoftQ.Plugins.GymNet;

// Written by hand, as the generator writes it for classes whose spaces are known when they are compiled.
[assembly: PluginRegistration(typeof(Registration))]

[assembly: Plugin(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    typeof(GymNetEnvironment),
    ContractVersion.Current,
    Description = "An environment written against Gym.NET, from a folder",
    MaxEpisodeSteps = 1000)]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.FolderName,
    ParameterType.Text,
    Description = "The folder with the environment's assembly, Gym.dll and what they need")]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.TypeName,
    ParameterType.Text,
    Description = "The environment's class, by its name, its full name, or its name without Env, such as CartPole")]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.ArgumentsName,
    ParameterType.Text,
    IsArray = true,
    Default = "[]",
    Description = "Arguments of its constructor, each as name=value")]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.ActionLowName,
    ParameterType.Number,
    IsArray = true,
    IsNullable = true,
    Default = "null",
    Description = "Lower bounds of its actions, one for each element, in place of those that it declares")]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.ActionHighName,
    ParameterType.Number,
    IsArray = true,
    IsNullable = true,
    Default = "null",
    Description = "Upper bounds of its actions")]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.ObservationLowName,
    ParameterType.Number,
    IsArray = true,
    IsNullable = true,
    Default = "null",
    Description = "Lower bounds of its observations, one for each element, in place of those that it declares; an empty list for none")]
[assembly: PluginParameter(
    PluginKind.Environment,
    GymNetEnvironment.Id,
    GymNetOptions.ObservationHighName,
    ParameterType.Number,
    IsArray = true,
    IsNullable = true,
    Default = "null",
    Description = "Upper bounds of its observations; an empty list for none")]
