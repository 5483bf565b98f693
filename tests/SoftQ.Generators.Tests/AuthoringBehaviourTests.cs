using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Rendering;
using SoftQ.Gym.Spaces;
using static SoftQ.Generators.Tests.LoadedShape;

namespace SoftQ.Generators.Tests;

/// <summary>What each way of authoring comes to when it runs.</summary>
public sealed class AuthoringBehaviourTests
{
    [Fact]
    public void Every_element_lies_in_the_order_of_declaration_base_class_first()
    {
        var (observation, outcome) = Outcome("EveryElement", action: [2]);
        float[] gear = [0, 0, 1], place = [observation[3], 1], small = [4], ranges = [0, 0.5f], contacts = [1, 0];
        Assert.Equal([.. gear, .. place, 0, 0.1f, 0.2f, 0.3f, 1, 0, 0, 0, 1, .. small, .. ranges, .. contacts], observation);
        Assert.False(outcome.Terminated);
        var space = (Box)Make("EveryElement").ObservationSpace;
        Assert.Equal([0, 0, 0, -1, -2, 0], space.Low[..6]);
        Assert.Equal([1, 1, 1, 1, 2, 1], space.High[..6]);
    }

    [Fact]
    public void A_discrete_part_makes_a_discrete_space_and_several_a_multi_discrete_one()
    {
        Assert.Equal(3, ((Discrete)Make("EveryElement").ActionSpace).Count);
        var space = (MultiDiscrete)Make("SeveralChoices").ActionSpace;
        Assert.Equal([5, 2], space.Counts);
        Assert.Equal([-2, 0], space.Starts);
        var (observation, outcome) = Outcome("SeveralChoices", action: [-2, 1]);
        Assert.Equal([-2, 0, 1], observation);
        Assert.Equal(-2, outcome.Reward);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(-3, 0)]
    [InlineData(0, 2)]
    [InlineData(0.5f, 0)]
    public void A_choice_outside_is_refused(float floors, float turn) =>
        Assert.Throws<InvalidActionException>(() => Outcome("SeveralChoices", action: [floors, turn]));

    [Fact]
    public void Continuous_parts_make_one_box_and_are_clipped_refused_or_given_as_declared()
    {
        var space = (Box)Make("SeveralActions").ActionSpace;
        Assert.Equal([0, -1, -2, -1, -1], space.Low);
        Assert.Equal([1, 1, 2, 1, 1], space.High);
        Assert.Equal([0.5f, 1, -2, 7, -7], Outcome("SeveralActions", action: [0.5f, 9, -9, 7, -7]).Observation);
        Assert.Throws<InvalidActionException>(() => Outcome("SeveralActions", action: [1.5f, 0, 0, 0, 0]));
    }

    [Fact]
    public void The_threshold_reaches_the_spec() =>
        Assert.Equal(90.5, Make("SeveralActions").Spec!.RewardThreshold);

    [Fact]
    public void Reset_options_reach_the_reset_method()
    {
        var (environment, observation) = (Make("OwnCapture"), new float[1]);
        environment.Reset(1, observation, new ResetOptions(new Dictionary<string, object> { ["start"] = 4f }));
        Assert.Equal([4], observation);
        environment.Reset(1, observation);
        Assert.Equal([0], observation);
        var unknown = new ResetOptions(new Dictionary<string, object> { ["begin"] = 4f });
        Assert.Throws<ArgumentException>(() => environment.Reset(1, observation, unknown));
        Assert.Throws<ArgumentException>(() => Make("MultiGoal").Reset(1, new float[2], unknown));
    }

    [Fact]
    public void A_render_method_makes_an_environment_renderable_once_an_episode_began()
    {
        var environment = Make("OwnCapture");
        var pictures = Assert.IsAssignableFrom<IRenderable>(environment);
        Assert.Equal((80, 40), pictures.PictureSize);
        Assert.Equal(10, pictures.FramesPerSecond);
        Assert.Throws<ResetNeededException>(() => pictures.Render(null!));
        Assert.False(Make("MultiGoal") is IRenderable);
    }

    [Fact]
    public void Inline_arrays_lie_in_a_row_as_arrays_do()
    {
        Assert.Equal([0, 0, 1, 0, 1, 1, 0], Outcome("InlineRows", action: [1]).Observation);
        var space = (Box)Make("InlineRows").ObservationSpace;
        Assert.Equal([0, 0, -1, 0, 0, float.NegativeInfinity, float.NegativeInfinity], space.Low);
        Assert.Equal([9, 9, 9, 1, 1, float.PositiveInfinity, float.PositiveInfinity], space.High);
    }

    [Fact]
    public void Of_overloaded_methods_the_marked_one_is_called() =>
        Assert.Equal(0.75, Outcome("OverloadedMethods", action: [0.5f, 0.25f, 1]).Outcome.Reward);

    [Fact]
    public void Of_inherited_members_of_one_name_each_is_read()
    {
        var (observation, outcome) = Outcome("InheritedNames", action: [1]);
        Assert.Equal(4, outcome.Reward);
        Assert.Equal([4.25f, 4.25f + 4, 3.5f], observation);
        Assert.Equal(["info"], Make("InheritedNames").Info.Keys);
    }

    [Fact]
    public void A_record_can_be_shown_as_text()
    {
        var environment = Make("EveryElement");
        environment.Reset(1, new float[environment.ObservationSpace.FlatSize]);
        Assert.StartsWith("EveryElement {", environment.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_may_be_an_info_entry()
    {
        var environment = Make("OwnCapture");
        environment.Reset(1, new float[1]);
        environment.Step([0.5f], new float[1]);
        Assert.Equal(1, environment.Info["length"]);
    }
}
