using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using SoftQ.Gym.Environments;

namespace SoftQ.Hosting.Plugins.Loading;

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
    private static readonly string HostFolder = Path.GetDirectoryName(typeof(IEnvironment).Assembly.Location)!;
    private static readonly ConcurrentDictionary<string, Version?> HostVersions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an assembly is shared.</summary>
    /// <param name="name">Its simple name.</param>
    public static bool Contains(string name) => Contracts.Contains(name) || IsOfFramework(name);

    /// <summary>Whether an assembly is shared without being a part of the framework.</summary>
    /// <param name="name">Its simple name.</param>
    public static bool IsContract(string name) => Contracts.Contains(name);

    /// <summary>Whether a type belongs to the contracts, so that a plugin can ask for it as a service.</summary>
    /// <param name="type">The type.</param>
    public static bool IsContract(Type type) => IsContract(type.Assembly.GetName().Name!);

    /// <summary>The host's version of a shared assembly, read from its metadata; null where it is not shared or the host lacks it.</summary>
    /// <param name="name">Its simple name.</param>
    public static Version? HostVersion(string name) => Contains(name) ? HostVersions.GetOrAdd(name, ReadVersion) : null;

    private static bool IsOfFramework(string name) => File.Exists(Path.Combine(FrameworkFolder, name + ".dll"));

    private static Version? ReadVersion(string name)
    {
        var path = Path.Combine(IsOfFramework(name) ? FrameworkFolder : HostFolder, name + ".dll");
        return File.Exists(path) ? AssemblyName.GetAssemblyName(path).Version : null;
    }
}
