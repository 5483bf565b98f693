using System.Reflection;
using System.Runtime.Loader;

namespace SoftQ.Plugins.GymNet.Loading;

/// <summary>
/// The load context of one environment. Each has its own, because environments of Gym.NET share static state, such as NumSharp's
/// <c>np.random</c>: so they know nothing of each other, also on several threads.
/// </summary>
internal sealed class EnvironmentLoadContext : AssemblyLoadContext
{
    private const string TorchSharp = "TorchSharp";

    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _folder;

    /// <summary>Makes the context; loads nothing.</summary>
    /// <param name="assemblyPath">The full path of the environment's assembly. Its deps.json may be missing.</param>
    public EnvironmentLoadContext(string assemblyPath)
        : base(Path.GetFileNameWithoutExtension(assemblyPath), isCollectible: true)
    {
        _resolver = new AssemblyDependencyResolver(assemblyPath);
        _folder = Path.GetDirectoryName(assemblyPath)!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // A process holds one libtorch, the host's.
        if (Framework.Has(assemblyName.Name!) || assemblyName.Name == TorchSharp)
            return null;
        var path = _resolver.ResolveAssemblyToPath(assemblyName) ?? Beside(assemblyName.Name + ".dll");
        if (path is not null)
            return LoadFromAssemblyPath(path);
        if (assemblyName.Name != PicturelessImageSharp.Name)
            return null;
        using var pictureless = PicturelessImageSharp.Image();
        return LoadFromStream(pictureless);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) ?? Beside(unmanagedDllName);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private string? Beside(string file)
    {
        var path = Path.Combine(_folder, file);
        return File.Exists(path) ? path : null;
    }
}
