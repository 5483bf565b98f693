using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Sweeps;

/// <summary>
/// The folder of a sweep, which a process at work on it holds: each run's folder with its configuration and log beside it, and what
/// comes of all of them.
/// </summary>
internal sealed class SweepFolder : IDisposable
{
    private readonly FolderLock _lock;

    private SweepFolder(string path, FolderLock held) => (Path, _lock) = (path, held);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The evaluations of all runs and their aggregates.</summary>
    public string Summary => System.IO.Path.Combine(Path, "summary.json");

    /// <summary>The learning curves.</summary>
    public string Figure => System.IO.Path.Combine(Path, "learning-curve.png");

    /// <summary>Takes the folder, making it where it is missing.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="InputException">Another process is at work on it.</exception>
    public static SweepFolder Take(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            return new SweepFolder(path, FolderLock.Take(path));
        }
        catch (IOException exception)
        {
            throw new InputException($"Another sweep is at work on '{path}'; wait for it, or name another folder with --out. {exception.Message}");
        }
    }

    /// <summary>
    /// Writes the runs' configurations. Runs that are complete stay as they are; others go on from their last checkpoint.
    /// </summary>
    /// <param name="entries">The runs.</param>
    /// <exception cref="InputException">The folder holds another run under the name of one of them; nothing was changed.</exception>
    public static void Prepare(IReadOnlyList<SweepEntry> entries)
    {
        foreach (var entry in entries.Where(static entry => entry.Folder.Exists && !IsOf(entry)))
        {
            throw new InputException(
                $"'{entry.Folder.Path}' holds a run of another configuration than the sweep gives to '{entry.Name}'; name another folder with --out, or remove that one.");
        }
        foreach (var entry in entries)
        {
            if (entry.IsComplete)
            {
                entry.State = SweepState.Done;
                continue;
            }
            File.WriteAllText(entry.ConfigurationFile, entry.ConfigurationText);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static bool IsOf(SweepEntry entry) =>
        File.Exists(entry.ConfigurationFile) && File.ReadAllText(entry.ConfigurationFile) == entry.ConfigurationText;
}
