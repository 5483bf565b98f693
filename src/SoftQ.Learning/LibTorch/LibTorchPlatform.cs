using System.Runtime.InteropServices;

namespace SoftQ.Learning.LibTorch;

/// <summary>What native libraries are called on a platform.</summary>
/// <param name="RuntimeIdentifier">The portable runtime identifier, as in linux-x64.</param>
/// <param name="Prefix">What precedes a library's name in its file name.</param>
/// <param name="Extension">What follows it.</param>
internal sealed record LibTorchPlatform(string RuntimeIdentifier, string Prefix, string Extension)
{
    /// <summary>The name of TorchSharp's native library.</summary>
    public const string TorchSharpLibrary = "LibTorchSharp";

    /// <summary>The name of the library that a CPU build of libtorch lacks.</summary>
    public const string CudaLibrary = "torch_cuda";

    /// <summary>The platform of this process.</summary>
    public static LibTorchPlatform Current { get; } = Of(
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux,
        RuntimeInformation.ProcessArchitecture);

    /// <summary>libtorch's own libraries, each after those that it needs.</summary>
    public static IReadOnlyList<string> LoadOrder { get; } = ["c10", "torch_cpu", CudaLibrary, "torch"];

    /// <summary>TorchSharp's native library's file name.</summary>
    public string LibTorchSharp => FileName(TorchSharpLibrary);

    /// <summary>The file name of the library that marks a folder as libtorch's.</summary>
    public string LibTorch => FileName("torch_cpu");

    public static LibTorchPlatform Of(OSPlatform system, Architecture architecture)
    {
        var suffix = architecture.ToString().ToLowerInvariant();
        if (system == OSPlatform.Windows)
            return new($"win-{suffix}", "", ".dll");
        return system == OSPlatform.OSX ? new($"osx-{suffix}", "lib", ".dylib") : new($"linux-{suffix}", "lib", ".so");
    }

    public string FileName(string library) => Prefix + library + Extension;
}
