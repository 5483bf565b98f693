using System.Security.Cryptography;

namespace SoftQ.Learning.LibTorch;

/// <summary>A user's folder of changed libraries, each under the hash of the one that it was made from. Safe for many processes at once.</summary>
/// <param name="roots">Folders to keep it in; the first that can be written to is used.</param>
internal sealed class LibraryCache(params IReadOnlyList<string> roots)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The user's own cache folder, and one in the temporary folder for where that cannot be written to.</summary>
    public static LibraryCache OfUser()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return new LibraryCache(
            Path.Combine(cache, "softq", "libtorch"),
            Path.Combine(Path.GetTempPath(), $"softq-libtorch-{Environment.UserName}"));
    }

    /// <summary>Keeps a changed library and gives its path. A file that is there already is used only when it is the same.</summary>
    /// <param name="fileName">The library's file name.</param>
    /// <param name="shipped">What it was made from.</param>
    /// <param name="changed">The library.</param>
    /// <exception cref="LibTorchLoadException">No folder can be written to.</exception>
    public string Store(string fileName, byte[] shipped, byte[] changed)
    {
        var failures = new List<Exception>();
        foreach (var root in roots)
        {
            try
            {
                return StoreIn(root, fileName, shipped, changed);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failures.Add(failure);
            }
        }
        throw new LibTorchLoadException(
            $"A changed copy of {fileName} has to be written, but none of {string.Join(", ", roots.Select(static root => $"'{root}'"))} "
            + "can be written to. Set XDG_CACHE_HOME to a folder that can.",
            new AggregateException(failures));
    }

    private static string StoreIn(string root, string fileName, byte[] shipped, byte[] changed)
    {
        CreateOwned(root);
        var folder = Path.Combine(root, Convert.ToHexStringLower(SHA256.HashData(shipped)));
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, fileName);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(changed))
            return path;

        // Renaming is atomic, and leaves a process that has mapped the old file with the old file.
        var unfinished = Path.Combine(folder, $"{fileName}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(unfinished, changed);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
        return path;
    }

    private static void CreateOwned(string root)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(root);
            return;
        }
        // Code is loaded from here: in the temporary folder, nobody else may have made it first and kept it open to themselves.
        Directory.CreateDirectory(root, OwnerOnly);
        if (File.GetUnixFileMode(root) != OwnerOnly)
            File.SetUnixFileMode(root, OwnerOnly);
    }
}
