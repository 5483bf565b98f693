using System.Globalization;
using System.Text;

namespace SoftQ.Testing.Shared;

/// <summary>Copies of one plugin that differ in their id, where many plugins are wanted.</summary>
internal static class PluginCopies
{
    /// <summary>Writes copies, each into a folder of its own.</summary>
    /// <param name="folder">The folder of their folders.</param>
    /// <param name="plugin">The folder of the plugin.</param>
    /// <param name="id">Its id, <c>Name-v0</c>; in the copies a number takes the place of the name's last two characters.</param>
    /// <param name="count">How many; at most 100.</param>
    public static void Write(string folder, string plugin, string id, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var number = index.ToString("00", CultureInfo.InvariantCulture);
            Write(Path.Combine(folder, $"Plugin{number}"), plugin, id, $"{id[..^5]}{number}{id[^3..]}");
        }
    }

    /// <summary>Writes a copy with another id.</summary>
    /// <param name="copy">The folder of the copy.</param>
    /// <param name="plugin">The folder of the plugin.</param>
    /// <param name="id">The plugin's id.</param>
    /// <param name="newId">That of the copy, of the same length: metadata holds it where it is.</param>
    public static void Write(string copy, string plugin, string id, string newId)
    {
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(plugin))
        {
            var bytes = File.ReadAllBytes(file);
            if (file.EndsWith(".dll", StringComparison.Ordinal))
                Replace(bytes, id, newId);
            File.WriteAllBytes(Path.Combine(copy, Path.GetFileName(file)), bytes);
        }
    }

    // As attributes hold it, and as code does.
    private static void Replace(byte[] bytes, string before, string after)
    {
        var found = 0;
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            var (old, @new) = (encoding.GetBytes(before), encoding.GetBytes(after));
            for (var start = 0; bytes.AsSpan(start).IndexOf(old) is >= 0 and var place; start += place + old.Length, found++)
                @new.CopyTo(bytes.AsSpan(start + place));
        }
        Assert.True(found > 0, $"The plugin has no id '{before}'.");
    }
}
