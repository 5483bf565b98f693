using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class PassiveCheckerTests
{
    [Fact]
    public void An_observation_outside_its_space_is_named_with_its_member_and_its_value()
    {
        using var environment = new PassiveChecker(Inner([0.5f], [1.5f]));
        environment.Reset(seed: 1);
        Assert.Equal(
            "'Scripted-v0': Step gave the observation [1.5]; expected one of Box(-1, 1, (1,), float32).",
            Assert.Throws<ContractViolationException>(() => environment.Step(0f)).Message);
    }

    [Fact]
    public void The_first_observation_is_checked_too() => Assert.Contains(
        "Reset gave the observation [NaN]",
        Assert.Throws<ContractViolationException>(() => new PassiveChecker(Inner([float.NaN])).Reset(seed: 1)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_reward_that_is_no_finite_number_is_refused(double reward)
    {
        using var environment = new PassiveChecker(ScriptedEnvironment.Rewards(int.MaxValue, reward));
        environment.Reset(seed: 1);
        Assert.Contains("Step gave the reward", Assert.Throws<ContractViolationException>(() => environment.Step(0f)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_reports_gets_them_and_no_exception()
    {
        var reports = new List<string>();
        using var environment = new PassiveChecker(Inner([2], [3]), reports.Add);
        environment.Reset(seed: 1);
        environment.Step(0f);
        Assert.Equal(2, reports.Count);
    }

    [Fact]
    public void What_follows_an_end_is_not_looked_at()
    {
        using var environment = new PassiveChecker(new TimeLimit(Inner([0], [0], [5]), 1));
        environment.Reset(seed: 1);
        environment.Step(0f);
        Assert.Equal([5], environment.Step(0f).Observation);
        environment.Reset();
        environment.Step(0f);
    }

    [Fact]
    public void An_environment_without_a_space_is_refused()
    {
        var none = new ScriptedEnvironment(new Box<float>(-1, 1, 1), null!, [[0]], [0]);
        Assert.Contains("ActionSpace", Assert.Throws<ContractViolationException>(() => new PassiveChecker(none)).Message, StringComparison.Ordinal);
    }

    private static ScriptedEnvironment Inner(params float[][] script) => new(new Box<float>(-1, 1, 1), new Box<float>(-2, 2, 1), script, [0]);
}
