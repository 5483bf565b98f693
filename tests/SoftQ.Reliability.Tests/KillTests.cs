using System.Diagnostics;

namespace SoftQ.Reliability.Tests;

/// <summary>A run that is killed again and again, and resumed each time, is the run that was never killed.</summary>
public sealed class KillTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("MultiGoal-v0", "soft-q")]
    [InlineData("MultiGoal-v0", "ddpg")]
    [InlineData("CartPole-v1", "discrete-soft-q")]
    public void A_run_that_is_killed_at_random_instants_leaves_the_same_bytes(string environment, string algorithm) => KillAndCompare(environment, algorithm, kills: 4);

    [Theory]
    [Trait("Category", "Full")]
    [InlineData("MultiGoal-v0", "soft-q")]
    [InlineData("MultiGoal-v0", "ddpg")]
    public void A_run_that_is_killed_at_fifty_random_instants_leaves_the_same_bytes(string environment, string algorithm) => KillAndCompare(environment, algorithm, kills: 50);

    [Fact]
    public void Without_state_capture_a_run_goes_on_between_episodes_and_leaves_the_same_bytes() => KillAndCompare("Uncapturable-v0", "ddpg", kills: 3);

    private void KillAndCompare(string environment, string algorithm, int kills)
    {
        var random = new Random(kills);
        var whole = _tool.Run(SmallRun.Train(environment, algorithm, "whole"));
        Assert.True(whole.ExitCode == 0, whole.Error);
        var inTime = 0;
        for (var i = 0; i < kills; i++)
            inTime += KilledAfter(random.Next(150, 1500), _tool.Start(SmallRun.Train(environment, algorithm, "killed", "--resume"))) ? 1 : 0;
        Assert.True(inTime > 0, "Every process ended before it was killed.");

        var last = _tool.Run(SmallRun.Train(environment, algorithm, "killed", "--resume"));

        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Equal(SmallRun.Files(_tool.Under("whole")), SmallRun.Files(_tool.Under("killed")));
        Assert.Equal(Evaluation("whole"), Evaluation("killed").Replace("killed", "whole", StringComparison.Ordinal));
    }

    private string Evaluation(string run) => _tool.Run("--plugins", BuiltPaths.Obstinate, "eval", run, "--episodes", "10", "--json").Output;

    private static bool KilledAfter(int milliseconds, Process process)
    {
        using (process)
        {
            var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (process.WaitForExit(milliseconds))
            {
                Assert.True(process.ExitCode == 0, output.Result[1]);
                return false;
            }
            process.Kill();
            process.WaitForExit();
            return true;
        }
    }
}
