using System.Globalization;
using System.Reflection;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using static SoftQ.Generators.Tests.LoadedShape;

namespace SoftQ.Generators.Tests;

/// <summary>Loads what was generated and uses it as a host does.</summary>
public sealed class EnvironmentBehaviourTests
{
    public static TheoryData<string> Environments =>
    [
        "MultiGoal", "EveryObservation", "DiscreteAction", "ArrayAction", "SpanAction", "StateOfEveryKind",
        "Nested", "GlobalNamespace", "KeywordNames", "Services", "TakenNames", "SeveralParts",
        "EveryElement", "SeveralActions", "SeveralChoices", "OwnCapture", "UnclippedAction",
        "InheritedNames", "InlineRows", "OverloadedMethods", "MissingParts", "OpenSpaces",
    ];

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_captured_environment_continues_to_the_bit_in_one_that_was_never_reset(string shape)
    {
        var (original, actions) = (Make(shape), new RandomStream(5));
        original.Reset(42, new float[original.ObservationSpace.FlatSize]);
        Walk(original, actions, steps: 7);
        var (state, actionState) = (Capture(original.State!), Capture(actions));
        var expected = Walk(original, actions, steps: 20);

        var (copy, sameActions) = (Make(shape), new RandomStream(0));
        Restore(copy.State!, state);
        Restore(sameActions, actionState);
        Assert.Equal(state, Capture(copy.State!));
        Assert.Equal(expected, Walk(copy, sameActions, steps: 20));
        Assert.Equal(Capture(original.State!), Capture(copy.State!));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_seed_determines_an_episode(string shape) =>
        Assert.Equal(Episode(shape, seed: 3), Episode(shape, seed: 3));

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_state_before_the_first_reset_is_captured_as_such(string shape)
    {
        var (used, fresh) = (Make(shape), Make(shape));
        used.Reset(1, new float[used.ObservationSpace.FlatSize]);
        Restore(used.State!, Capture(fresh.State!));
        Assert.Throws<ResetNeededException>(() => Walk(used, new RandomStream(1), steps: 1));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_step_before_the_first_reset_is_refused(string shape) =>
        Assert.Throws<ResetNeededException>(() => Walk(Make(shape), new RandomStream(1), steps: 1));

    [Theory]
    [MemberData(nameof(Environments))]
    public void Buffers_and_actions_of_another_size_are_refused(string shape)
    {
        var environment = Make(shape);
        var (observation, action) = (new float[environment.ObservationSpace.FlatSize], new float[environment.ActionSpace.FlatSize]);
        Assert.Throws<ArgumentException>(() => environment.Reset(1, new float[observation.Length + 1]));
        environment.Reset(1, observation);
        Assert.Throws<ArgumentException>(() => environment.Step(action, new float[observation.Length + 1]));
        Assert.Throws<InvalidActionException>(() => environment.Step(new float[action.Length + 1], observation));
        Array.Fill(action, float.NaN);
        Assert.Throws<InvalidActionException>(() => environment.Step(action, observation));
    }

    [Theory]
    [InlineData("MultiGoal")]
    [InlineData("EveryObservation")]
    [InlineData("DiscreteAction")]
    [InlineData("ArrayAction")]
    [InlineData("SpanAction")]
    [InlineData("EveryElement")]
    [InlineData("SeveralActions")]
    [InlineData("SeveralChoices")]
    [InlineData("InlineRows")]
    public void A_step_allocates_nothing(string shape)
    {
        var environment = Make(shape);
        var (observation, action) = (new float[environment.ObservationSpace.FlatSize], new float[environment.ActionSpace.FlatSize]);
        environment.Reset(1, observation);
        environment.Step(action, observation);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            environment.Step(action, observation);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Continuous_actions_are_clipped_to_their_bounds()
    {
        var (inside, clipped) = (Outcome("MultiGoal", action: [-1, 1]), Outcome("MultiGoal", action: [-100, float.PositiveInfinity]));
        Assert.Equal(inside.Observation, clipped.Observation);
        Assert.Equal(inside.Outcome, clipped.Outcome);
        Assert.Equal(0.5f, Outcome("ArrayAction", action: [9, -9]).Observation[0]);
        Assert.Equal(-1f, Outcome("ArrayAction", action: [9, -9]).Observation[1]);
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(3f)]
    [InlineData(0.5f)]
    public void Discrete_actions_outside_are_refused(float action) =>
        Assert.Throws<InvalidActionException>(() => Outcome("DiscreteAction", [action]));

    [Fact]
    public void Observations_follow_the_order_of_declaration_with_bounds_for_each_element()
    {
        var space = (Box)Make("EveryObservation").ObservationSpace;
        Assert.Equal([-1.5f, float.NegativeInfinity, 0, float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity], space.Low[..6]);
        Assert.Equal([float.PositiveInfinity, 0.1f, 255, float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity], space.High[..6]);
        var observation = Outcome("EveryObservation", action: [2]).Observation;
        Assert.Equal([2, observation[1], 1, 2, 2, 2, 0, 2, 0, 2, 1], observation);
    }

    [Fact]
    public void Parameters_reach_the_environment_with_their_defaults_or_as_given()
    {
        var environment = Make("MultiGoal", ("goalReward", 3.5), ("layout", "fourCorners"));
        dynamic task = environment;
        Assert.Equal(3.5f, (float)task.GoalReward);
        Assert.Equal("FourCorners", ((object)task.Layout).ToString());
        Assert.Equal(-5_000_000_000, (long)task.Seeds);
        Assert.Equal([5, -0.1f, 1e-30f], (float[])task.Goals);
        Assert.Equal(["north", "so\"uth"], (string[])task.Names);
        Assert.Equal("point\n", (string)task.Label);
    }

    [Fact]
    public void The_info_is_read_when_asked_for()
    {
        var environment = Make("MultiGoal");
        environment.Reset(seed: 2);
        Assert.Equal(["distance", "outcome"], environment.Info.Keys.Order(StringComparer.Ordinal));
        Assert.Null(environment.Info["outcome"]);
        Assert.IsType<float>(environment.Info["distance"]);
        Assert.Empty(Make("ArrayAction").Info);
    }

    [Fact]
    public void The_spec_says_what_the_attribute_says()
    {
        Assert.Equal(new EnvironmentSpec("MultiGoal-v0", 30, "Point mass that may reach \"any\" of four goals"), Make("MultiGoal").Spec);
        Assert.Equal(new EnvironmentSpec("Bandit-v0"), Make("DiscreteAction").Spec);
    }

    [Fact]
    public void The_authors_own_dispose_stays()
    {
        var environment = Make("TakenNames");
        environment.Dispose();
        var disposed = environment.GetType().GetProperty("Disposed", BindingFlags.Instance | BindingFlags.NonPublic)!;
        Assert.True((bool)disposed.GetValue(environment)!);
    }

    [Fact]
    public void A_reset_without_a_seed_goes_on_with_the_stream_in_place()
    {
        var (first, second) = (Make("MultiGoal"), Make("MultiGoal"));
        Assert.NotEqual(first.Reset().Observation, second.Reset().Observation);
        var (a, b) = (first.Reset(seed: 1).Observation, second.Reset(seed: 1).Observation);
        Assert.Equal(a, b);
        Assert.NotEqual(a, first.Reset().Observation);
    }

    private static List<string> Episode(string shape, ulong seed)
    {
        var environment = Make(shape);
        environment.Reset(seed, new float[environment.ObservationSpace.FlatSize]);
        return Walk(environment, new RandomStream(seed), steps: 10);
    }

    private static List<string> Walk(IEnvironment environment, RandomStream random, int steps)
    {
        var (observation, action) = (new float[environment.ObservationSpace.FlatSize], new float[environment.ActionSpace.FlatSize]);
        var seen = new List<string>();
        for (var i = 0; i < steps; i++)
        {
            environment.ActionSpace.Sample(random, action);
            var outcome = environment.Step(action, observation);
            seen.Add(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', observation)}: {outcome}"));
        }
        return seen;
    }

    private static byte[] Capture(ICapturable part)
    {
        using var stream = new MemoryStream();
        part.Capture(new StateWriter(stream));
        return stream.ToArray();
    }

    private static void Restore(ICapturable part, byte[] state)
    {
        using var stream = new MemoryStream(state);
        part.Restore(new StateReader(stream));
        Assert.Equal(stream.Length, stream.Position);
    }
}
