using SoftQ.Gym.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Plugins.Tests.ClassicControl;

/// <summary>The tasks give Gymnasium's own numbers, to the bit.</summary>
public sealed class GymnasiumTests
{
    public static TheoryData<string, ulong> Recorded
    {
        get
        {
            var data = new TheoryData<string, ulong>();
            foreach (var trajectory in Trajectory.All)
                data.Add(trajectory.Id, trajectory.Seed);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_recorded_episode_is_repeated_to_the_bit(string id, ulong seed)
    {
        var recorded = Trajectory.All.Single(trajectory => trajectory.Id == id && trajectory.Seed == seed);
        var task = ClassicTasks.Make(id);
        using var environment = new TimeLimit(task, task.Spec!.MaxEpisodeSteps!.Value);

        Assert.Equal(recorded.FirstObservation, environment.Reset(seed).Observation);
        Assert.Equal(recorded.FirstState, ClassicTasks.StateOf(task));
        foreach (var step in recorded.Steps)
        {
            var (observation, reward, terminated, truncated, _) = environment.Step(step.Action);
            Assert.Equal(step.Observation, observation);
            Assert.Equal(step.State, ClassicTasks.StateOf(task));
            Assert.Equal((step.Reward, step.Terminated, step.Truncated), (reward, terminated, truncated));
        }
        Assert.Equal(recorded.SecondFirstObservation, environment.Reset().Observation);
    }
}
