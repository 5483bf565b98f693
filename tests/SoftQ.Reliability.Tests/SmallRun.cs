using System.Security.Cryptography;

namespace SoftQ.Reliability.Tests;

/// <summary>Runs that take seconds, and in which checkpoints are taken so often that many are under way when something happens.</summary>
internal static class SmallRun
{
    /// <summary>Steps of the whole run.</summary>
    public const int Steps = 2000;

    /// <summary>What a run left that a clock has no part in: its files and what they hold.</summary>
    /// <param name="folder">The run folder.</param>
    public static IReadOnlyDictionary<string, string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path))
        .Where(static name => name != "timing.csv" && !name.StartsWith("figures", StringComparison.Ordinal))
        .ToDictionary(static name => name, name => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name)))));

    /// <summary>Overrides of a configuration.</summary>
    /// <param name="environment">The environment's id.</param>
    /// <param name="algorithm">The algorithm's id.</param>
    public static IReadOnlyList<string> Settings(string environment, string algorithm) =>
    [
        $"environment.id={environment}", $"algorithm.id={algorithm}", "algorithm.hiddenSizes=[16,16]", "algorithm.batchSize=16", "environment.maxEpisodeSteps=30",
        $"training.steps={Steps}", "training.warmupSteps=100", "training.replayCapacity=700", "training.metricsInterval=130", "training.checkpointInterval=50",
        "training.threads=1", .. algorithm == "soft-q" ? ["sampler.hiddenSizes=[16,16]"] : Array.Empty<string>(),
    ];

    /// <summary>The command that trains it.</summary>
    /// <param name="environment">The environment's id.</param>
    /// <param name="algorithm">The algorithm's id.</param>
    /// <param name="folder">The run folder.</param>
    /// <param name="more">Further arguments.</param>
    public static string[] Train(string environment, string algorithm, string folder, params string[] more) =>
    [
        "--plugins", BuiltPaths.Obstinate, "train", environment, "--out", folder,
        .. Settings(environment, algorithm).SelectMany(static setting => new[] { "--set", setting }), .. more,
    ];

    /// <summary>The command that goes on with one.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="more">Further arguments.</param>
    public static string[] Resume(string folder, params string[] more) => ["--plugins", BuiltPaths.Obstinate, "resume", folder, .. more];
}
