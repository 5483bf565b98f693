using SoftQ.Gym.Vector;

namespace SoftQ.Gym.Tests.Vector;

public class VectorFaultTests
{
    public static TheoryData<AutoresetMode> Modes => [.. Enum.GetValues<AutoresetMode>()];

    [Fact]
    public void By_default_the_first_exception_stops_everything_with_the_environments_own_stack_trace()
    {
        using var environments = new VectorEnvironment(3, static () => new FailingEnvironment(failureRate: 1), threads: 2);
        environments.Reset(seed: 1);
        var exception = Assert.Throws<VectorFaultException>(() => environments.Step([0], [0], [0]));
        Assert.Equal(0, exception.Index);
        Assert.Contains("Environment 0 of the vector, 'Failing-v0', threw InvalidOperationException: The motor burnt out.", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"{nameof(FailingEnvironment)}.{nameof(FailingEnvironment.Step)}", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rebuilt_environment_truncates_its_episode_with_the_observation_before()
    {
        var made = new List<FailingEnvironment>();
        FailingEnvironment Make()
        {
            made.Add(new FailingEnvironment(failureRate: made.Count == 0 ? 1 : 0));
            return made[^1];
        }
        using var environments = new VectorEnvironment(1, Make, tolerance: new FaultTolerance(1));
        var step = environments.NewStep();
        var before = environments.Reset(seed: 1).Observations[0][0];
        environments.Step([0.5f], step);

        Assert.Equal((true, true, false, 0), (step.Faulted[0], step.Truncated[0], step.Terminated[0], step.Rewards[0]));
        Assert.Equal(before, step.Observation(0)[0]);
        Assert.Contains("The motor burnt out.", (string)environments.Info["fault"].Values[0]!, StringComparison.Ordinal);
        Assert.True(made[0].Disposed);
        Assert.Equal(2, made.Count);
        environments.Step([0.5f], step);
        Assert.Equal((false, false, 0), (step.Faulted[0], step.Truncated[0], step.Rewards[0]));
        environments.Step([0.5f], step);
        Assert.Equal(0.5, step.Rewards[0]);
        Assert.DoesNotContain("fault", environments.Info.Entries.Keys);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_run_with_faults_is_the_same_for_any_number_of_threads(AutoresetMode mode)
    {
        var given = new[] { 1, 2, 7 }.Select(threads =>
        {
            using var environments = new VectorEnvironment(
                9, static () => new FailingEnvironment(failureRate: 0.05), mode, threads, new FaultTolerance(Rebuilds: 1000));
            environments.Reset(seed: 3);
            return VectorPlay.Run(environments, new RandomStream(5), steps: 100);
        }).ToArray();
        Assert.All(given, other => Assert.Equal(given[0], other));
        Assert.DoesNotContain(double.NaN, given[0]);
    }

    [Fact]
    public void So_many_faults_within_the_window_are_tolerated_and_no_more()
    {
        var tolerance = new FaultTolerance(Rebuilds: 2, WindowSteps: 10);
        using var environments = new VectorEnvironment(1, static () => new FailingEnvironment(failureRate: 1), AutoresetMode.SameStep, tolerance: tolerance);
        environments.Reset(seed: 1);
        environments.Step([0f]);
        environments.Step([0f]);
        Assert.Contains("rebuilt 2 times within 10 steps", Assert.Throws<VectorFaultException>(() => environments.Step([0f])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_that_lie_further_apart_than_the_window_are_tolerated_for_ever()
    {
        // The first one fails at its first step, each other one at its tenth.
        var made = 0;
        using var environments = new VectorEnvironment(
            1, () => new FailingEnvironment(failureRate: 0, failsAfter: ++made == 1 ? 0 : 9), AutoresetMode.SameStep, tolerance: new FaultTolerance(Rebuilds: 1, WindowSteps: 10));
        environments.Reset(seed: 1);
        for (var i = 0; i < 100; i++)
            environments.Step([0f]);
        Assert.Equal(11, made);
    }

    [Fact]
    public void An_environment_that_cannot_even_be_reset_stops_everything()
    {
        var cause = new IOException("No device.");
        using var environments = new VectorEnvironment(1, () => new FailingEnvironment(0, cause), tolerance: new FaultTolerance(3));
        Assert.Same(cause, Assert.Throws<VectorFaultException>(() => environments.Reset(seed: 1)).InnerException);
    }
}
