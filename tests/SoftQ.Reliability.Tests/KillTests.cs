using System.Diagnostics;
using Xunit.Abstractions;

namespace SoftQ.Reliability.Tests;

/// <summary>A run that is killed again and again, and resumed each time, is the run that was never killed.</summary>
/// <param name="output">Receives the numbers.</param>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("MultiGoal-v0", "soft-q")]
    [InlineData("MultiGoal-v0", "ddpg")]
    [InlineData("CartPole-v1", "discrete-soft-q")]
    public void A_run_that_is_killed_at_random_instants_leaves_the_same_bytes(string environment, string algorithm) => KillAndCompare(environment, algorithm, SmallRun.Steps, kills: 4);

    [Theory]
    [Trait("Category", "Full")]
    [InlineData("MultiGoal-v0", "soft-q")]
    [InlineData("MultiGoal-v0", "ddpg")]
    public void A_run_that_is_killed_at_fifty_random_instants_leaves_the_same_bytes(string environment, string algorithm) => KillAndCompare(environment, algorithm, steps: 20_000, kills: 50);

    [Fact]
    public void Without_state_capture_a_run_goes_on_between_episodes_and_leaves_the_same_bytes() => KillAndCompare("Uncapturable-v0", "ddpg", SmallRun.Steps, kills: 3);

    private void KillAndCompare(string environment, string algorithm, int steps, int kills)
    {
        string[] Train(string folder) => SmallRun.Train(environment, algorithm, folder, "--resume", "--set", $"training.steps={steps}");
        var random = new Random(kills);
        var whole = _tool.Run(Train("whole"));
        Assert.True(whole.ExitCode == 0, whole.Error);
        var (inTime, inCheckpoint) = (0, 0);
        for (var i = 0; i < kills; i++)
        {
            var inTraining = i % 5 != 0;
            if (!KilledAfter(inTraining ? random.Next(600) : random.Next(150, 1500), _tool.Start(Train("killed")), inTraining))
                continue;
            inTime++;
            inCheckpoint += Directory.Exists(_tool.Under("killed", "checkpoints")) && Directory.EnumerateDirectories(_tool.Under("killed", "checkpoints"), "*.incomplete").Any() ? 1 : 0;
        }
        output.WriteLine($"{inTime} of {kills} processes were killed before their end, {inCheckpoint} of them while they wrote a checkpoint.");
        Assert.InRange(inTime, kills / 2, kills);

        var last = _tool.Run(Train("killed"));

        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Equal(SmallRun.Files(_tool.Under("whole")), SmallRun.Files(_tool.Under("killed")));
        Assert.Equal(Evaluation("whole"), Evaluation("killed").Replace("killed", "whole", StringComparison.Ordinal));
    }

    private string Evaluation(string run) => _tool.Run("--plugins", BuiltPaths.Obstinate, "eval", run, "--episodes", "10", "--json").Output;

    // Counted from its start, or from its first word, behind which it trains.
    private static bool KilledAfter(int milliseconds, Process process, bool awaitFirstWord)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            if (awaitFirstWord)
                process.StandardOutput.ReadLine();
            var rest = process.StandardOutput.ReadToEndAsync();
            if (process.WaitForExit(milliseconds))
            {
                Assert.True(process.ExitCode == 0, error.Result);
                return false;
            }
            process.Kill();
            process.WaitForExit();
            _ = rest.Result;
            return true;
        }
    }
}
