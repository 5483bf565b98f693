using SoftQ.Gym.Checking;
using SoftQ.Plugins.Tests.ClassicControl;

namespace SoftQ.Plugins.Tests.Environments;

/// <summary>The built-in environments keep the contract of environments.</summary>
public class CheckedEnvironmentsTests
{
    [Theory]
    [InlineData("Pendulum-v1", "space.action.scale")]
    [InlineData("MountainCarContinuous-v0")]
    [InlineData("MountainCar-v0")]
    [InlineData("CartPole-v1")]
    [InlineData("Acrobot-v1")]
    public void The_classic_tasks_pass_every_check_but_for_known_warnings(string id, params string[] warnings)
    {
        var report = EnvironmentChecker.Check(() => ClassicTasks.Make(id));
        report.ThrowIfUnsound();
        Assert.Equal(warnings, report.Findings.Select(static finding => finding.Check));
    }

    [Fact]
    public void The_multi_goal_task_passes_every_check() => Assert.Empty(EnvironmentChecker.Check(static () => new MultiGoal.MultiGoal()).Findings);
}
