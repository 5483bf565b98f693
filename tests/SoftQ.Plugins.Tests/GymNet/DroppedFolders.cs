using System.Reflection;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>Folders with environments written against Gym.NET, or what has its names and signatures, where the build put them.</summary>
internal static class DroppedFolders
{
    private static readonly string Root = typeof(DroppedFolders).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "GymNetPath")
        .Value!;

    /// <summary>Gym.NET 0.2.0 on NumSharp.Lite, with its environments and some that do what users' may.</summary>
    public static string Current { get; } = Of("Tasks");

    /// <summary>Gym.NET 0.2.0 on the NumSharp that counts with long.</summary>
    public static string OnNumSharp { get; } = Of("TasksOnNumSharp");

    /// <summary>The first versions of Gym.NET.</summary>
    public static string Alpha { get; } = Of("TasksAlpha");

    /// <summary>Makes an environment as a configuration does, without a time limit.</summary>
    /// <param name="host">The host.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="type">The class, by any of its names.</param>
    /// <param name="settings">Other parameters, each as name=value.</param>
    public static IEnvironment Make(PluginHost host, string folder, string type, params string[] settings)
    {
        var resolver = new ConfigurationResolver(host.Catalog, [ConfigurationSection.Of(PluginKind.Environment)]);
        ParameterValues parameters = resolver.Resolve(
            ConfigurationTarget.Environment("GymNet-v0"),
            [$"environment.folder={folder}", $"environment.type={type}", .. settings.Select(static setting => "environment." + setting)])["environment"].Parameters;
        return host.CreateEnvironment("GymNet-v0", parameters, maxEpisodeSteps: 0);
    }

    private static string Of(string project) => Path.Combine(Root, project);
}
