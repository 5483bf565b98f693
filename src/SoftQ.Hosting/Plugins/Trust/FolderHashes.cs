using System.Security.Cryptography;

namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>The hashes of the files in a plugin's folder.</summary>
internal static class FolderHashes
{
    // A linked folder could lead anywhere, also back to this one; a file that cannot be read is an error.
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>The SHA-256 of some bytes, in hexadecimal.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of every file below a folder but the switch, by its path in the folder.</summary>
    /// <param name="folder">The folder.</param>
    public static SortedDictionary<string, string> Of(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", Everywhere))
        {
            var name = NameIn(folder, path);
            if (name == PluginSwitch.FileName)
                continue;
            using var file = File.OpenRead(path);
            hashes.Add(name, Convert.ToHexStringLower(SHA256.HashData(file)));
        }
        return hashes;
    }

    /// <summary>A file's path in a folder, with forward slashes on every platform.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The file's full path.</param>
    public static string NameIn(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
