using System.Collections.Frozen;
using SoftQ.Gym.Environments;
using SoftQ.Manifest;
using TorchSharp;

namespace SoftQ.Hosting.Plugins;

/// <summary>
/// The assemblies that a plugin shares with the host, so that their types are the same types on both sides: the contracts, TorchSharp
/// with what its public surface exposes, and the framework. Everything else is the plugin's own.
/// </summary>
internal static class SharedAssemblies
{
    private static readonly FrozenSet<string> Contracts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "SoftQ.Gym",
        "SoftQ.Abstractions",
        "TorchSharp",
        "Google.Protobuf",
        "SkiaSharp",
        "ICSharpCode.SharpZipLib");

    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The host's version of each shared assembly that a plugin may have been compiled against a newer version of.</summary>
    public static FrozenDictionary<string, Version> HostVersions { get; } = new Dictionary<string, Version>
    {
        ["SoftQ.Gym"] = VersionOf(typeof(IEnvironment)),
        ["SoftQ.Abstractions"] = VersionOf(typeof(IPluginRegistration)),
        ["TorchSharp"] = VersionOf(typeof(torch)),
        ["System.Runtime"] = VersionOf(typeof(object)),
    }.ToFrozenDictionary();

    /// <summary>Whether an assembly is shared.</summary>
    /// <param name="name">Its simple name.</param>
    public static bool Contains(string name) => Contracts.Contains(name) || File.Exists(Path.Combine(FrameworkFolder, name + ".dll"));

    /// <summary>Whether a type belongs to the contracts, so that a plugin can ask for it as a service.</summary>
    /// <param name="type">The type.</param>
    public static bool IsContract(Type type) => Contracts.Contains(type.Assembly.GetName().Name!);

    private static Version VersionOf(Type type) => type.Assembly.GetName().Version!;
}
