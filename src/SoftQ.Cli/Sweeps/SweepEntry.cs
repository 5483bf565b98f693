using SoftQ.Hosting.Configuration.Sweeps;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Checkpoints;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Sweeps;

/// <summary>A run of a sweep, where it lies, and how far it is.</summary>
/// <param name="run">The run.</param>
/// <param name="sweepFolder">The folder of the sweep.</param>
internal sealed class SweepEntry(SweepRun run, string sweepFolder)
{
    private const string Seed = RunSections.Training + ".seed";

    /// <summary>The run's name.</summary>
    public string Name => run.Name;

    /// <summary>What its process is given: the resolved configuration.</summary>
    public string ConfigurationText { get; } = run.Configuration.ToJson();

    /// <summary>The file of that configuration.</summary>
    public string ConfigurationFile { get; } = Path.Combine(sweepFolder, $"{run.Name}.json");

    /// <summary>The file of all that its process writes.</summary>
    public string Log { get; } = Path.Combine(sweepFolder, $"{run.Name}.log");

    /// <summary>The run's folder.</summary>
    public RunFolder Folder { get; } = new(Path.Combine(sweepFolder, run.Name));

    /// <summary>The values that the sweep gives it, but the seed: what runs have in common that are repetitions of each other.</summary>
    public string Group { get; } = string.Join(", ", run.Settings.Where(static setting => setting.Key != Seed).Select(static setting => $"{setting.Key} = {setting.Value}"));

    /// <summary>How far it is.</summary>
    public SweepState State { get; set; }

    /// <summary>The last line that its process wrote.</summary>
    public string LastLine { get; set; } = "";

    /// <summary>The first line that its process wrote to the standard error, which says what went wrong.</summary>
    public string Error { get; set; } = "";

    /// <summary>Whether its folder holds a complete run: a checkpoint of the last step.</summary>
    public bool IsComplete =>
        new CheckpointStore(Folder.Checkpoints).LatestStep >= run.Configuration[RunSections.Training].Parameters.Get<int>("steps");
}
