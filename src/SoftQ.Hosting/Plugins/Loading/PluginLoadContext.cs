using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>
/// The load context of one plugin. Shared assemblies come from the host; the plugin's own come from its folder, so that two plugins
/// may bring different versions of one library. Managed assemblies are loaded from bytes, so that no file stays open. This keeps
/// versions apart; it is no sandbox.
/// </summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly NativeCopies _natives;
    private readonly Func<string, byte[]> _read;
    private readonly string _folder;

    /// <summary>Makes the context of a plugin; loads nothing.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="read">Reads a file of the plugin; checks it where the lock is enforced.</param>
    public PluginLoadContext(PluginManifest plugin, Func<string, byte[]> read)
        : base(plugin.Name, isCollectible: true)
    {
        _resolver = new AssemblyDependencyResolver(plugin.AssemblyPath);
        _folder = plugin.Folder;
        _read = read;
        _natives = new NativeCopies(read);
    }

    /// <summary>Loads an assembly of the plugin, with its symbols where they lie beside it.</summary>
    /// <param name="path">Its full path.</param>
    public Assembly LoadFromBytes(string path)
    {
        var symbols = Path.ChangeExtension(path, ".pdb");
        using var image = new MemoryStream(_read(path));
        using var symbolImage = File.Exists(symbols) ? new MemoryStream(_read(symbols)) : null;
        return LoadFromStream(image, symbolImage);
    }

    /// <summary>Unloads as soon as nothing of the plugin is in use, and removes the copies of its native libraries.</summary>
    /// <returns>The folder of copies that could not be removed, or null.</returns>
    public string? UnloadAndClean()
    {
        Unload();
        return _natives.Delete();
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (SharedAssemblies.Contains(assemblyName.Name!))
            return null;
        var path = _resolver.ResolveAssemblyToPath(assemblyName) ?? BesideThePlugin(assemblyName.Name + ".dll");
        return path is null ? null : LoadFromBytes(path);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        // Answering "not mine" would let the runtime probe further, so the host's library is asked for outright.
        if (NativeLibraries.IsTorch(unmanagedDllName))
            return NativeLibrary.Load(unmanagedDllName, typeof(torch).Assembly, searchPath: null);
        var path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName)
            ?? NativeLibraries.FileNames(unmanagedDllName).Select(BesideThePlugin).FirstOrDefault(static path => path is not null);
        return path is null ? 0 : LoadUnmanagedDllFromPath(_natives.Of(path));
    }

    private string? BesideThePlugin(string file)
    {
        var path = Path.Combine(_folder, file);
        return File.Exists(path) ? path : null;
    }
}
