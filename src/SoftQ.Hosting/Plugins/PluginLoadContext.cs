using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace SoftQ.Hosting.Plugins;

/// <summary>
/// The load context of one plugin. Shared assemblies come from the host; the plugin's own come from its folder, so that two plugins
/// may bring different versions of one library. This keeps versions apart; it is no sandbox.
/// </summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _folder;

    /// <summary>Makes the context of a plugin; loads nothing.</summary>
    /// <param name="plugin">The plugin.</param>
    public PluginLoadContext(PluginManifest plugin)
        : base(plugin.Name, isCollectible: true)
    {
        _resolver = new AssemblyDependencyResolver(plugin.AssemblyPath);
        _folder = plugin.Folder;
    }

    /// <summary>Whether a native library belongs to libtorch, of which there is one in a process: the host's.</summary>
    /// <param name="name">The library's name, with or without a path.</param>
    internal static bool IsTorchLibrary(string name)
    {
        var file = Path.GetFileName(name);
        return file.Contains("torch", StringComparison.OrdinalIgnoreCase) || file.Contains("c10", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (SharedAssemblies.Contains(assemblyName.Name!))
            return null;
        var path = _resolver.ResolveAssemblyToPath(assemblyName) ?? BesideThePlugin(assemblyName.Name + ".dll");
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        // Answering "not mine" would let the runtime probe the plugin's folder, so the host's library is asked for outright.
        if (IsTorchLibrary(unmanagedDllName))
            return NativeLibrary.Load(unmanagedDllName, typeof(torch).Assembly, searchPath: null);
        var path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private string? BesideThePlugin(string file)
    {
        var path = Path.Combine(_folder, file);
        return File.Exists(path) ? path : null;
    }
}
