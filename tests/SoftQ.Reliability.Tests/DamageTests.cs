using SoftQ.Gym.State;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;
using Xunit.Abstractions;

namespace SoftQ.Reliability.Tests;

/// <summary>Whatever happens to the files of checkpoints, they are restored as they were, or from the one before, or not at all.</summary>
/// <param name="output">Receives the numbers.</param>
public sealed class DamageTests(ITestOutputHelper output) : IDisposable
{
    private const int StopAt = 425;
    private const int NewestBefore = 400;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Damaged_checkpoints_are_refused_or_the_one_before_is_used() => Damage(trials: 250);

    [Fact]
    [Trait("Category", "Full")]
    public void A_thousand_damaged_checkpoints_are_refused_or_the_one_before_is_used() => Damage(trials: 1000);

    private void Damage(int trials)
    {
        var folder = new RunFolder(_tool.Under("run"));
        using (var first = new FastRun("soft-q"))
            first.Train(folder.Path, StopAt);
        using var run = new FastRun("soft-q");
        Dictionary<string, byte[]> files = Directory.EnumerateFiles(folder.Checkpoints, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(static path => path, File.ReadAllBytes);
        var random = new Random(1);
        var (refused, recovered) = (0, 0);
        for (var trial = 0; trial < trials; trial++)
        {
            var damaged = Damage(files, random);
            var warnings = new List<string>();
            try
            {
                using var session = TrainingSession.Resume(run.Run, folder, force: false, warnings.Add);
                // A newer checkpoint is passed over aloud, or it was not damaged.
                Assert.Equal(warnings.Count == 0 ? StopAt : NewestBefore, run.Run.Trainer.Step);
                Assert.True(warnings.Count > 0 || !damaged.Contains("000000425", StringComparison.Ordinal), damaged);
                recovered++;
            }
            catch (Exception exception) when (exception is StateMismatchException or RunFolderException)
            {
                Assert.Contains(folder.Path, exception.Message, StringComparison.Ordinal);
                refused++;
            }
            foreach (var (path, bytes) in files)
                File.WriteAllBytes(path, bytes);
        }
        output.WriteLine($"Of {trials} damaged checkpoints {recovered} were recovered from, {refused} refused.");
        Assert.InRange(recovered, trials / 10, trials);
        Assert.InRange(refused, trials / 10, trials);
    }

    private static string Damage(Dictionary<string, byte[]> files, Random random)
    {
        string[] paths = [.. files.Keys];
        var path = paths[random.Next(paths.Length)];
        var bytes = (byte[])files[path].Clone();
        switch (random.Next(5))
        {
            case 0:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes = bytes[..random.Next(bytes.Length)];
                break;
            case 2:
                bytes = [.. bytes, (byte)random.Next(256)];
                break;
            case 3:
                bytes = files[paths[(Array.IndexOf(paths, path) + 1) % paths.Length]];
                break;
            default:
                File.Delete(path);
                return path;
        }
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
