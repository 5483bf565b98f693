using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Algorithms.Actors;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Learning.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

public sealed class ActorCriticTests
{
    private const int BatchSize = 64;

    public static TheoryData<string> Algorithms => ["ddpg", "ddpg-soft", "td3", "sac"];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void The_policy_climbs_to_the_best_action(string id)
    {
        using var scope = NewDisposeScope();
        using var agent = Create(id);
        TinyTask.Train(agent, TinyTask.Continuous, BatchSize, updates: 3000);
        var states = tensor([-0.8f, 0f, 0.8f], 3, 1);
        var actions = agent.WithoutNoise(states).data<float>().ToArray();
        foreach (var (action, best) in actions.Zip([-0.4f, 0f, 0.4f]))
            Assert.Equal(best, action, 0.1f);
        var values = agent.ActionValues(states, agent.WithoutNoise(states)).data<float>().ToArray();
        Assert.All(values, static value => Assert.Equal(0, value, 0.1f));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void What_follows_a_restored_state_is_the_same_to_the_bit(string id)
    {
        using var scope = NewDisposeScope();
        using var agent = Create(id);
        TinyTask.Train(agent, TinyTask.Continuous, BatchSize, updates: 5);
        using var state = new MemoryStream();
        new StateWriter(state).Write("agent", agent);
        state.Position = 0;
        using var other = Create(id);
        new StateReader(state).Read("agent", other);
        Assert.Equal(5, other.Updates);
        TinyTask.Train(agent, TinyTask.Continuous, BatchSize, updates: 5);
        TinyTask.Train(other, TinyTask.Continuous, BatchSize, updates: 5);
        var observations = tensor([-0.8f, 0.8f], 2, 1);
        Assert.Equal(
            agent.Sample(observations, 3, new RandomStream(1)).data<float>().ToArray(),
            other.Sample(observations, 3, new RandomStream(1)).data<float>().ToArray());
        Assert.Equal(agent.ReadStatistics(), other.ReadStatistics());
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Acting_in_memory_is_acting_on_tensors(string id)
    {
        using var scope = NewDisposeScope();
        using var agent = Create(id);
        var expected = agent.Sample(tensor([0.3f], 1, 1), 1, new RandomStream(1)).item<float>();
        var action = new float[1];
        Assert.True(agent.TryAct([0.3f], action, new RandomStream(1)));
        Assert.Equal(expected, action[0], 1e-6f);
    }

    [Fact]
    public void The_policy_of_sac_has_the_spread_of_its_temperature()
    {
        // π(a) ∝ exp(-(a - 0)² / α) has variance α / 2, here far from the box's ends.
        using var scope = NewDisposeScope();
        using var agent = Create("sac");
        TinyTask.Train(agent, TinyTask.Continuous, BatchSize, updates: 3000);
        var actions = agent.Sample(zeros(1, 1), 20_000, new RandomStream(1)).data<float>().ToArray();
        Assert.Equal(Math.Sqrt(0.05 / 2), Math.Sqrt(actions.Average(static a => a * a)), 0.03);
    }

    [Fact]
    public void Discrete_actions_are_refused() => Assert.Throws<NotSupportedException>(() => Create("sac", TinyTask.Discrete));

    private static IAgent Create(string id, TaskShape? task = null)
    {
        var schedule = new LearningRateSchedule(0.05);
        var networks = TinyTask.Networks(schedule);
        task ??= TinyTask.Continuous;
        return id switch
        {
            "ddpg" or "ddpg-soft" => new DdpgAgent(
                new DdpgOptions { HiddenSizes = [32, 32], SoftTargets = id == "ddpg-soft", ActorLearningRate = 1e-3 }, task, networks, schedule, CPU),
            "td3" => new Td3Agent(new Td3Options { HiddenSizes = [32, 32], BatchSize = BatchSize, LearningRate = 1e-3, ActorLearningRate = 1e-3 }, task, networks, schedule, CPU),
            _ => new SacAgent(
                new SacOptions
                {
                    HiddenSizes = [32, 32],
                    BatchSize = BatchSize,
                    LearningRate = 1e-3,
                    ActorLearningRate = 1e-3,
                    Temperature = 0.05,
                    TemperatureSchedule = TemperatureScheduleKind.Constant,
                },
                task, networks, schedule, CPU),
        };
    }
}
