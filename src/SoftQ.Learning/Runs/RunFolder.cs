namespace SoftQ.Learning.Runs;

/// <summary>
/// The layout of a run folder, which is all that a run leaves:
/// <code>
/// configuration.json   the resolved configuration; a run can be started from it
/// execution.json       what "auto" became on this machine, and the versions used
/// metrics.csv          one row for every metrics interval; the same for equal runs
/// episodes.csv         one row for every episode that ended
/// timing.csv           what the clock said at the rows of metrics.csv
/// checkpoint/          the state at the end, or where the run was stopped
/// figures/             pictures
/// </code>
/// </summary>
/// <param name="path">The folder.</param>
public sealed class RunFolder(string path)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The run's name, which is the folder's.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The resolved configuration.</summary>
    public string Configuration => Under("configuration.json");

    /// <summary>The execution record.</summary>
    public string Execution => Under("execution.json");

    /// <summary>The metrics.</summary>
    public string Metrics => Under("metrics.csv");

    /// <summary>The episodes.</summary>
    public string Episodes => Under("episodes.csv");

    /// <summary>The timing.</summary>
    public string Timing => Under("timing.csv");

    /// <summary>The checkpoint.</summary>
    public string Checkpoint => Under("checkpoint");

    /// <summary>The pictures.</summary>
    public string Figures => Under("figures");

    /// <summary>Whether there is something in the folder already.</summary>
    public bool Exists => File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any());

    private string Under(string name) => System.IO.Path.Combine(Path, name);
}
