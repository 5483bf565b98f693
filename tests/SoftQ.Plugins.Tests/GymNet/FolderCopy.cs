namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>A copy of a folder of environments that lacks some files, for as long as a test lasts.</summary>
internal sealed class FolderCopy : IDisposable
{
    /// <summary>Copies a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="without">The files to leave out.</param>
    public FolderCopy(string folder, params string[] without)
    {
        foreach (var file in Directory.GetFiles(folder).Where(file => !without.Contains(System.IO.Path.GetFileName(file))))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    /// <summary>Its full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("softq-gym-net-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
