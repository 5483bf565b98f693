using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace SoftQ.Learning.LibTorch;

/// <summary>Loads libtorch into the process, once, by full path. Call it before anything touches a tensor.</summary>
public static class LibTorchLoader
{
    private static readonly Lazy<LibTorchReport> Loaded = new(Load);

    /// <summary>
    /// Loads libtorch and TorchSharp's native library; later calls, from any thread, do nothing and give the same report, or throw
    /// the same failure. They are looked for in the folder that the environment variable SOFTQ_LIBTORCH names, beside the
    /// application, and in the NuGet packages that the build used, in this order.
    /// </summary>
    /// <returns>What was loaded.</returns>
    /// <exception cref="LibTorchLoadException">They were not found, or do not load on this system.</exception>
    public static LibTorchReport EnsureLoaded() => Loaded.Value;

    private static LibTorchReport Load()
    {
        var platform = LibTorchPlatform.Current;
        var search = LibTorchSearch.OfProcess(platform);
        var folder = LoadLibTorch(platform, search);
        var shipped = LoadedLibrary.Path(platform.LibTorchSharp) ?? search.LibTorchSharpPath();
        var (libTorchSharp, report) = LoadLibTorchSharp(folder, shipped);
        Answer(typeof(DeviceType).Assembly, platform, folder, libTorchSharp);
        return report;
    }

    private static string LoadLibTorch(LibTorchPlatform platform, LibTorchSearch search)
    {
        // A host that has used TorchSharp by itself has loaded libtorch already; a second one would abort the process.
        if (LoadedLibrary.Path(platform.LibTorch) is { } loaded)
            return Path.GetDirectoryName(loaded)!;

        var folder = search.LibTorchFolder();
        foreach (var library in LibTorchPlatform.LoadOrder)
        {
            var path = Path.Combine(folder, platform.FileName(library));
            if (library != LibTorchPlatform.CudaLibrary || File.Exists(path))
                LoadFile(path);
        }
        return folder;
    }

    private static (nint Handle, LibTorchReport Report) LoadLibTorchSharp(string folder, string shipped)
    {
        try
        {
            return (LoadFile(shipped), new LibTorchReport(folder, shipped, []));
        }
        catch (LibTorchLoadException) when (OperatingSystem.IsLinux())
        {
            if (LoadedLibrary.Path(RelaxedLibrary.StandardLibrary) is not { } standardLibrary)
                throw;
            var bytes = File.ReadAllBytes(shipped);
            if (RelaxedLibrary.Create(shipped, bytes, RelaxedLibrary.VersionsOffered(standardLibrary)) is not { } relaxed)
                throw;
            var path = LibraryCache.OfUser().Store(Path.GetFileName(shipped), bytes, relaxed.Bytes);
            return (LoadFile(path), new LibTorchReport(folder, path, relaxed.RelaxedVersions));
        }
    }

    private static nint LoadFile(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
        {
            throw LibraryLoadFailure.Explain(path, failure);
        }
    }

    /// <summary>
    /// Answers TorchSharp's own look-ups by name. On Linux and Windows the system finds a loaded library by its name and rarely gets
    /// here; on macOS, and for what TorchSharp preloads for CUDA, it does not.
    /// </summary>
    private static void Answer(Assembly torchSharp, LibTorchPlatform platform, string folder, nint libTorchSharp) =>
        AssemblyLoadContext.GetLoadContext(torchSharp)!.ResolvingUnmanagedDll += (asking, name) =>
        {
            if (asking != torchSharp)
                return 0;
            if (name == LibTorchPlatform.TorchSharpLibrary)
                return libTorchSharp;
            var path = Path.Combine(folder, platform.FileName(Path.GetFileNameWithoutExtension(name)));
            return File.Exists(path) && NativeLibrary.TryLoad(path, out var handle) ? handle : 0;
        };
}
