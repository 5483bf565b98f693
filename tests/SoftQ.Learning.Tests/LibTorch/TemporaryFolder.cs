namespace SoftQ.Learning.Tests.LibTorch;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("softq-test-").FullName;

    /// <summary>Makes an empty file and gives the folder that it lies in.</summary>
    public string FolderWith(params string[] path)
    {
        var file = System.IO.Path.Combine([Path, .. path]);
        var folder = System.IO.Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(file, []);
        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
