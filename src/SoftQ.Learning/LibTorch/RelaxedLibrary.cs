namespace SoftQ.Learning.LibTorch;

/// <summary>
/// TorchSharp's native library without the versions of libstdc++ that it asks for but never uses. TorchSharp 0.107 asks for
/// GLIBCXX_3.4.32 because of one symbol that no relocation refers to, and so does not load on Debian 12 or Ubuntu 22.04.
/// </summary>
/// <param name="Bytes">The file.</param>
/// <param name="RelaxedVersions">The versions that it does without.</param>
internal sealed record RelaxedLibrary(byte[] Bytes, IReadOnlyList<string> RelaxedVersions)
{
    /// <summary>The library whose versions are relaxed.</summary>
    public const string StandardLibrary = "libstdc++.so.6";

    /// <summary>Relaxes a library, or gives null where the system lacks no version that it asks for.</summary>
    /// <param name="path">Where the library lies, for messages.</param>
    /// <param name="shipped">The library as shipped.</param>
    /// <param name="offered">The versions that the system's libstdc++ defines.</param>
    /// <exception cref="LibTorchLoadException">The library uses a version that the system lacks, or cannot be understood.</exception>
    public static RelaxedLibrary? Create(string path, byte[] shipped, IReadOnlyCollection<string> offered)
    {
        try
        {
            var table = new SymbolVersionTable(shipped);
            var missing = table.Needs()
                .Where(need => need is { Library: StandardLibrary, IsWeak: false } && !offered.Contains(need.Version))
                .ToArray();
            if (missing.FirstOrDefault(table.IsRelocated) is { } used)
                throw new LibTorchLoadException(
                    $"'{path}' needs {used.Version}; this system's {StandardLibrary} offers up to {Highest(offered, used.Version)}. "
                    + "Install a newer libstdc++ (package libstdc++6, or a newer distribution).");
            return missing.Length == 0
                ? null
                : new RelaxedLibrary(table.WithWeak(missing), [.. missing.Select(static need => need.Version)]);
        }
        catch (InvalidDataException unreadable)
        {
            throw new LibTorchLoadException(
                $"'{path}' does not load, and cannot be read to see why. {unreadable.Message} "
                + $"Restore the package TorchSharp again, or set {LibTorchSearch.EnvironmentVariable} to a folder with a good copy.",
                unreadable);
        }
    }

    /// <summary>The versions that a libstdc++ defines.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="LibTorchLoadException">It cannot be understood.</exception>
    public static IReadOnlyList<string> VersionsOffered(string path)
    {
        try
        {
            return new SymbolVersionTable(File.ReadAllBytes(path)).Definitions();
        }
        catch (InvalidDataException unreadable)
        {
            throw new LibTorchLoadException($"The versions that '{path}' offers cannot be read. {unreadable.Message}", unreadable);
        }
    }

    private static string Highest(IEnumerable<string> offered, string version)
    {
        var family = version[..(version.IndexOf('_', StringComparison.Ordinal) + 1)];
        return offered
            .Where(candidate => candidate.StartsWith(family, StringComparison.Ordinal))
            .MaxBy(candidate => Version.TryParse(candidate[family.Length..], out var parsed) ? parsed : null)
            ?? "no version of it";
    }
}
