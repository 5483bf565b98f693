using SoftQ.Gym;
using SoftQ.Learning.Algorithms.Discrete;
using SoftQ.Learning.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

public sealed class DiscreteSoftQAgentTests
{
    [Fact]
    public void The_policy_is_the_softmax_of_the_rewards()
    {
        const double α = 0.5;
        using var scope = NewDisposeScope();
        var schedule = new LearningRateSchedule(0.05);
        using var agent = new DiscreteSoftQAgent(
            new DiscreteSoftQOptions { Temperature = α, HiddenSizes = [32, 32], BatchSize = 64 }, TinyTask.Discrete, TinyTask.Networks(schedule), schedule, CPU);
        TinyTask.Train(agent, TinyTask.Discrete, batchSize: 64, updates: 1500);
        var states = tensor([-0.7f, 0.7f], 2, 1);
        var choices = agent.Sample(states, 4000, new RandomStream(1)).data<float>().ToArray();
        // The better choice is worth 1 more: its share is 1 / (1 + exp(-1/α)).
        var share = 1 / (1 + Math.Exp(-1 / α));
        Assert.Equal(1 - share, choices[..4000].Average(), 0.04);
        Assert.Equal(share, choices[4000..].Average(), 0.04);
        Assert.Equal([0f, 1f], agent.WithoutNoise(states).data<float>().ToArray());
        Assert.Equal([1f, 0f], agent.ActionValues(states, tensor([0f, 0f], 2, 1, 1)).data<float>().ToArray().Select(static q => MathF.Round(q)));
    }

    [Fact]
    public void Acting_in_memory_is_acting_on_tensors()
    {
        using var scope = NewDisposeScope();
        var schedule = new LearningRateSchedule(1);
        using var agent = new DiscreteSoftQAgent(new DiscreteSoftQOptions(), TinyTask.Discrete, TinyTask.Networks(schedule), schedule, CPU);
        var (random, other) = (new RandomStream(1), new RandomStream(1));
        var choices = agent.Sample(tensor([0.3f], 1, 1), 50, random).data<float>().ToArray();
        var action = new float[1];
        Assert.All(choices, choice =>
        {
            Assert.True(agent.TryAct([0.3f], action, other));
            Assert.Equal(choice, action[0]);
        });
        Assert.Equal(2, choices.Distinct().Count());
    }

    [Fact]
    public void Continuous_actions_are_refused()
    {
        var schedule = new LearningRateSchedule(1);
        Assert.Throws<NotSupportedException>(() => new DiscreteSoftQAgent(new DiscreteSoftQOptions(), TinyTask.Continuous, TinyTask.Networks(schedule), schedule, CPU));
    }
}
