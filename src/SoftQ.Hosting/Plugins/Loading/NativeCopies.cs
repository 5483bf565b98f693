namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>
/// A private copy of a plugin's native libraries, made when the first is asked for, so that what is mapped is what was hashed and the
/// plugin's folder stays free to change. Libraries that lie together are copied together, since they may ask for one another.
/// </summary>
/// <param name="read">Reads a file of the plugin; checks it where the lock is enforced.</param>
internal sealed class NativeCopies(Func<string, byte[]> read)
{
    private readonly Dictionary<string, string> _copies = [];
    private string? _root;

    /// <summary>The path of the copy of a library.</summary>
    /// <param name="original">The library in the plugin's folder.</param>
    public string Of(string original)
    {
        var folder = Path.GetDirectoryName(original)!;
        lock (_copies)
        {
            if (!_copies.TryGetValue(folder, out var copy))
                _copies.Add(folder, copy = Copy(folder));
            return Path.Combine(copy, Path.GetFileName(original));
        }
    }

    /// <summary>Removes the copies.</summary>
    /// <returns>The folder that could not be removed since something is still mapped from it, as Windows has it; else null.</returns>
    public string? Delete()
    {
        if (_root is null)
            return null;
        try
        {
            Directory.Delete(_root, recursive: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return _root;
        }
    }

    private string Copy(string folder)
    {
        // The folder is its owner's alone.
        _root ??= Directory.CreateTempSubdirectory("softq-natives-").FullName;
        var copy = Directory.CreateDirectory(Path.Combine(_root, $"{_copies.Count}")).FullName;
        foreach (var library in Directory.GetFiles(folder).Where(static path => NativeLibraries.IsLibrary(path) && !NativeLibraries.IsTorch(path)))
            File.WriteAllBytes(Path.Combine(copy, Path.GetFileName(library)), read(library));
        return copy;
    }
}
