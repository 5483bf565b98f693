using System.Reflection;

namespace SoftQ.Testing.Tests;

/// <summary>The built-in plugins, where the build put them.</summary>
internal static class BuiltPlugins
{
    /// <summary>The folder that holds them.</summary>
    public static string Folder { get; } =
        typeof(BuiltPlugins).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "Plugins").Value!;
}
