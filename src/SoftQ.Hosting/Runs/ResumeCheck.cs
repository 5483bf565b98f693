using SoftQ.Hosting.Configuration.Snapshots;
using SoftQ.Learning.Checkpoints;
using SoftQ.Learning.Runs;

namespace SoftQ.Hosting.Runs;

/// <summary>Compares a run as it is composed now with what left its folder. Where they differ, what follows would be another run.</summary>
internal static class ResumeCheck
{
    /// <summary>What differs, in lines.</summary>
    /// <param name="run">The run as it is composed now.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="manifest">The checkpoint that it is to go on from.</param>
    public static IReadOnlyList<string> Differences(ComposedRun run, RunFolder folder, CheckpointManifest manifest)
    {
        var (was, now) = (manifest.Origin, run.Origin);
        var differences =
            (from key in was.Keys.Union(now.Keys)
             let before = was.GetValueOrDefault(key, "(not there)")
             let after = now.GetValueOrDefault(key, "(not there)")
             where before != after
             select $"{key}: {before} → {after}").ToList();
        if (new ConfigurationSnapshot(folder.Configuration, run.Configuration).Differences(File.ReadAllText(folder.Configuration)) is { Count: > 0 } values)
            differences.AddRange(values.Select(static difference => $"{difference}"));
        return differences;
    }
}
