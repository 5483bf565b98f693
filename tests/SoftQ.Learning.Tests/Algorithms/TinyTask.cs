using SoftQ.Gym;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Replay;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

/// <summary>
/// One-step tasks of one observation and one action: the reward is -(a - 0.5 s)² for a continuous action in [-1, 1], and 1 for the
/// choice 1 where s is positive and 0 where it is not.
/// </summary>
internal static class TinyTask
{
    public static readonly TaskShape Continuous = new(1, 1);
    public static readonly TaskShape Discrete = new(1, 1, Choices: 2);

    public static NetworkFactory Networks(LearningRateSchedule schedule) => new(CPU, new RandomStream(3), threads: 1, schedule);

    /// <summary>Lets an agent learn from uniform actions.</summary>
    public static void Train(IAgent agent, TaskShape task, int batchSize, int updates)
    {
        var random = new RandomStream(5);
        var replay = new ReplayBuffer(2000, 1, 1);
        for (var i = 0; i < 2000; i++)
        {
            var state = (float)random.Uniform(-1, 1);
            var action = task.Choices > 0 ? random.Integer(2) : (float)random.Uniform(-1, 1);
            replay.Add([state], [action], Reward(task, state, action), [state], terminated: true);
        }
        using var batch = new TransitionBatch(batchSize, 1, 1, CPU);
        for (var update = 0; update < updates; update++)
        {
            replay.Sample(batch, random);
            agent.Update(batch, update / (double)updates, random);
        }
    }

    public static double Reward(TaskShape task, float state, float action) => task.Choices > 0
        ? (state > 0 == (action == 1) ? 1 : 0)
        : -(action - (0.5 * state)) * (action - (0.5 * state));
}
