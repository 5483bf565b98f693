using System.Reflection;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Plugins.Tests;

/// <summary>The plugins' own folder, where the build put it.</summary>
internal static class BuiltPlugins
{
    private static readonly string Root = typeof(BuiltPlugins).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "PluginsPath")
        .Value!;

    /// <summary>A host of everything in the folder.</summary>
    public static PluginHost Host() => new(new PluginFolders(named: [Root], variable: null, defaultFolder: Root));
}
