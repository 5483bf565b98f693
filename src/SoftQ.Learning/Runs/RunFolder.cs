namespace SoftQ.Learning.Runs;

/// <summary>
/// The layout of a run folder, which is all that a run leaves:
/// <code>
/// configuration.json   the resolved configuration; a run can be started from it
/// execution.json       what "auto" became on this machine, and the versions used
/// metrics.csv          one row for every metrics interval; the same for equal runs
/// timing.csv           what the clock said at those rows
/// checkpoints/         the state of the run at some of its steps, the last among them
/// figures/             pictures
/// diverged.json        only where numbers were no longer finite: which, since when, and the last minibatch
/// </code>
/// </summary>
/// <param name="path">The folder.</param>
public sealed class RunFolder(string path)
{
    private const string Incomplete = ".incomplete";

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

    /// <summary>The timing.</summary>
    public string Timing => Under("timing.csv");

    /// <summary>The folder of the checkpoints.</summary>
    public string Checkpoints => Under("checkpoints");

    /// <summary>What is known of a run whose numbers were no longer finite.</summary>
    public string Diagnosis => Under("diverged.json");

    /// <summary>The pictures.</summary>
    public string Figures => Under("figures");

    /// <summary>Whether there is a run in the folder. Its configuration is the last that is written when a run begins.</summary>
    public bool HoldsRun => File.Exists(Configuration);

    /// <summary>Writes the configuration, at one stroke.</summary>
    /// <param name="text">Its text.</param>
    public void WriteConfiguration(string text)
    {
        File.WriteAllText(Configuration + Incomplete, text);
        File.Move(Configuration + Incomplete, Configuration);
    }

    /// <summary>Whether there is something in the folder already, other than what a run leaves that was killed before it began.</summary>
    public bool Exists => File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any(entry => !IsLeftOver(entry)));

    private bool IsLeftOver(string entry) => !HoldsRun && (entry == Execution || entry == Configuration + Incomplete || entry == Under(FolderLock.FileName));

    private string Under(string name) => System.IO.Path.Combine(Path, name);
}
