using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests;

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("softq-").FullName;

    /// <summary>Writes a file below the folder.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string relativePath, string text)
    {
        var path = System.IO.Path.Combine(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a fixture's plugin folder into this folder.</summary>
    /// <returns>The copy's full path.</returns>
    public string Copy(string fixture)
    {
        var source = Fixture.Plugin(fixture);
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, fixture, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return System.IO.Path.Combine(Path, fixture);
    }

    /// <summary>A host of the plugins in this folder.</summary>
    public PluginHost Host() => new(Folders());

    /// <summary>This folder as the only folder of plugins.</summary>
    public PluginFolders Folders() => new([Path], variable: null, System.IO.Path.Combine(Path, "no such folder"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
