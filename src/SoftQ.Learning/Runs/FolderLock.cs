namespace SoftQ.Learning.Runs;

/// <summary>Holds a folder for one process. It ends with the process, however that ends.</summary>
public sealed class FolderLock : IDisposable
{
    /// <summary>The name of the file that is held.</summary>
    public const string FileName = ".lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes a folder that is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">Another process holds it, or it cannot be written.</exception>
    public static FolderLock Take(string folder) => new(new FileStream(
        Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
