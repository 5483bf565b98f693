using System.Text.Json.Nodes;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

/// <summary>What holds for every wrapper.</summary>
public class WrapperLawTests
{
    private static readonly WrapperTable Table = new();

    private static readonly Dictionary<string, JsonObject> Settings = new()
    {
        [nameof(ClipReward)] = new() { ["low"] = -0.5, ["high"] = 0.25 },
        [nameof(DelayObservation)] = new() { ["delay"] = 2 },
        [nameof(FrameStack)] = new() { ["stackSize"] = 3, ["padding"] = "zero" },
        [nameof(NormalizeReward)] = new() { ["gamma"] = 0.5 },
        [nameof(RecordEpisodeStatistics)] = new() { ["bufferLength"] = 5 },
        [nameof(RepeatAction)] = new() { ["repeats"] = 2 },
        [nameof(RescaleAction)] = new() { ["low"] = new JsonArray(-3), ["high"] = new JsonArray(4) },
        [nameof(RescaleObservation)] = new() { ["low"] = new JsonArray("-Infinity"), ["high"] = new JsonArray("Infinity") },
        [nameof(StickyAction)] = new() { ["repeatActionProbability"] = 0.5, ["minimumDuration"] = 1, ["maximumDuration"] = 3 },
        [nameof(TimeAware)] = new() { ["normalizeTime"] = true },
        [nameof(TimeLimit)] = new() { ["maxEpisodeSteps"] = 7 },
    };

    public static TheoryData<string> Names => [.. Table.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_restored_one_goes_on_as_if_nothing_had_happened(string name)
    {
        using var environment = Wrapped(name);
        var actions = new RandomStream(3);
        environment.Reset(seed: 5);
        _ = Played(environment, actions, steps: 13);
        using var memory = new MemoryStream();
        environment.State!.Capture(new StateWriter(memory));
        var after = new RandomStream(4);
        var expected = Played(environment, after, steps: 20);

        memory.Position = 0;
        using var restored = Wrapped(name);
        restored.State!.Restore(new StateReader(memory));
        Assert.Equal(expected, Played(restored, new RandomStream(4), steps: 20));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_spec_makes_an_equal_one(string name)
    {
        using var environment = Wrapped(name);
        var spec = Table.SpecOf(environment);
        var parsed = new WrapperSpec(spec.Name, JsonNode.Parse(spec.Arguments.ToJsonString())!.AsObject());
        using var again = Table.Wrap(Inner(), parsed);

        Assert.Equal(spec, Table.SpecOf(again));
        Assert.Equal(environment.GetType(), again.GetType());
        environment.Reset(seed: 5);
        again.Reset(seed: 5);
        Assert.Equal(Played(environment, new RandomStream(6), steps: 20), Played(again, new RandomStream(6), steps: 20));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_that_is_given_is_in_its_spec(string name)
    {
        using var environment = Wrapped(name);
        var spec = Table.SpecOf(environment);
        foreach (var (setting, value) in Settings.GetValueOrDefault(name, []))
            Assert.Equal(value!.ToJsonString(), spec.Arguments[setting]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_step_allocates_nothing(string name)
    {
        using var environment = Wrapped(name);
        var observation = new float[environment.ObservationSpace.FlatSize];
        var action = new float[1];
        environment.Reset(seed: 5, observation);
        void Steps(int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (environment.Step(action, observation).Done)
                    environment.Reset(seed: null, observation);
            }
        }
        Steps(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Steps(1000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Observations_lie_in_its_space_and_its_actions_are_taken(string name)
    {
        using var environment = Wrapped(name);
        var random = new RandomStream(7);
        var action = new float[environment.ActionSpace.FlatSize];
        Assert.True(environment.ObservationSpace.Contains(environment.Reset(seed: 5).Observation));
        for (var i = 0; i < 7; i++)
        {
            environment.ActionSpace.Sample(random, action);
            Assert.True(environment.ObservationSpace.Contains(environment.Step(action).Observation));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_environment_inside_shows_through_and_ends_with_it(string name)
    {
        var inner = new CountingEnvironment();
        var environment = Table.Wrap(new TimeLimit(inner, 9), new WrapperSpec(name, Arguments(name)));
        Assert.Same(inner, environment.Unwrapped);
        Assert.Equal("Counting-v0", environment.Spec!.Id);
        Assert.Equal($"<{name}<TimeLimit<CountingEnvironment<Counting-v0>>>>", environment.ToString());
        Assert.Equal([environment, environment.Inner], environment.Wrappers());
        environment.Dispose();
        Assert.True(inner.Disposed);
    }

    [Fact]
    public void The_outermost_one_of_a_kind_is_found()
    {
        using var environment = new Autoreset(new TimeLimit(new TimeLimit(new CountingEnvironment(), 9), 4));
        Assert.Equal(4, environment.Find<TimeLimit>()!.MaxEpisodeSteps);
        Assert.Null(environment.Find<FrameStack>());
    }

    private static JsonObject Arguments(string name) => Settings.GetValueOrDefault(name, []).DeepClone().AsObject();

    private static Wrapper Wrapped(string name) => Table.Wrap(Inner(), new WrapperSpec(name, Arguments(name)));

    private static TimeLimit Inner() => new(new CountingEnvironment(terminatesAt: 8), 11);

    // Everything that steps and resets give, one number after the other.
    private static List<double> Played(Wrapper environment, RandomStream random, int steps)
    {
        var played = new List<double>();
        var box = new Box<float>(-1, 1, 1);
        var action = new float[1];
        for (var i = 0; i < steps; i++)
        {
            box.Sample(random, action);
            var (observation, reward, terminated, truncated, _) = environment.Step(action);
            played.AddRange([.. observation, reward, terminated ? 1 : 0, truncated ? 1 : 0]);
            if (terminated || truncated)
                played.AddRange(environment.Reset().Observation.Select(static value => (double)value));
        }
        return played;
    }
}
