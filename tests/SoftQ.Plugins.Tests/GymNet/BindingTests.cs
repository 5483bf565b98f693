using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>Spaces, actions, observations and what a step tells, as ours, whatever Gym.NET's habits are.</summary>
public sealed class BindingTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    public static TheoryData<TypeCode> Elements =>
    [
        TypeCode.Boolean, TypeCode.SByte, TypeCode.Byte, TypeCode.Int16, TypeCode.UInt16, TypeCode.Int32, TypeCode.UInt32, TypeCode.Int64, TypeCode.UInt64,
        TypeCode.Single, TypeCode.Double,
    ];

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Spaces_come_out_as_ours()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "CartPole");
        Assert.Equal(new Discrete(2), environment.ActionSpace);
        var box = Assert.IsType<Box<float>>(environment.ObservationSpace);
        Assert.Equal([4], box.Shape);
        Assert.Equal(float.MaxValue, box.High[1]);
        Assert.Equal(-box.High[2], box.Low[2]);
    }

    [Fact]
    public void Observations_are_copies_of_the_one_array_that_an_environment_may_have()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "CartPole");
        var (first, second) = (new float[4], new float[4]);
        environment.Reset(3, first);
        float[] kept = [.. first];
        environment.Step([0], second);
        Assert.Equal(kept, first);
        Assert.NotEqual(first, second);
        Assert.All(first, static element => Assert.InRange(element, -0.05f, 0.05f));
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void Observations_of_every_element_type_are_read_whatever_the_space_says(TypeCode elements) => Assert.All(
        new[] { DroppedFolders.Current, DroppedFolders.OnNumSharp },
        folder =>
        {
            using var environment = DroppedFolders.Make(_host, folder, "Typed", $"arguments=[\"elements={elements}\"]");
            var observation = new float[3];
            environment.Reset(1, observation);
            Assert.Equal(elements == TypeCode.Boolean ? [0, 1, 1] : [0, 1, 2], observation);
            Assert.Equal(new Discrete(3, start: 5), environment.ActionSpace);
            Assert.Equal(6, environment.Step([6], observation).Reward);
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Actions_of_a_box_are_arrays_of_the_environments_own_NumSharp_and_the_one_before_stays(bool lite)
    {
        using var environment = DroppedFolders.Make(_host, lite ? DroppedFolders.Current : DroppedFolders.OnNumSharp, "Point");
        Assert.Equal(new Box<float>(-0.5f, 0.5f, 2), environment.ActionSpace);
        var (first, observation) = (new float[2], new float[2]);
        environment.Reset(1, first);
        environment.Step([0.25f, -0.5f], observation);
        Assert.Equal([first[0] + 0.25f, first[1] - 0.5f], observation);
        var outcome = environment.Step([0.5f, -0.25f], observation);
        Assert.Equal(-(observation[0] * observation[0]) - (observation[1] * observation[1]), outcome.Reward, 1e-6);
        Assert.Equal(0.5f, environment.Info["change"]);
    }

    [Fact]
    public void Actions_of_an_enum_are_its_members_in_order()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Turn");
        environment.Reset(1, new float[1]);
        Assert.Equal([-1.0, 0, 1], new float[] { 0, 1, 1 }.Select(action => environment.Step([action], new float[1]).Reward));
    }

    [Fact]
    public void A_limit_of_its_own_truncates_and_information_is_told_in_numbers_and_texts()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Turn");
        environment.Reset(1, new float[1]);
        Assert.Empty(environment.Info);
        StepOutcome[] outcomes = [.. Enumerable.Range(0, 10).Select(_ => environment.Step([1], new float[1]))];
        Assert.All(outcomes[..9], static outcome => Assert.False(outcome.Done));
        Assert.Equal((false, true), (outcomes[9].Terminated, outcomes[9].Truncated));
        Assert.Equal(("Right", 10, true), (environment.Info["turn"], environment.Info["step"], environment.Info["TimeLimit.truncated"]));
        Assert.IsType<string>(environment.Info["place"]);
    }

    [Fact]
    public void The_first_versions_of_Gym_NET_run_too()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Alpha, "Walk");
        var observation = new float[1];
        environment.Reset(1, observation);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => environment.Step([0], observation).Terminated));
        Assert.Equal([-3], observation);
    }

    [Fact]
    public void Nothing_is_stepped_after_an_end_or_with_an_action_that_is_none()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Alpha, "Walk");
        var observation = new float[1];
        environment.Reset(1, observation);
        Assert.Throws<InvalidActionException>(() => environment.Step([2], new float[1]));
        while (!environment.Step([0], observation).Done)
            continue;
        Assert.Throws<ResetNeededException>(() => environment.Step([0], new float[1]));
    }

    [Fact]
    public void Views_are_read_element_by_element()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Faulty", "arguments=[\"fault=View\"]");
        var observation = new float[2];
        environment.Reset(1, observation);
        Assert.Equal([0.25f, 0.5f], observation);
    }

    [Fact]
    public void Bounds_of_observations_can_be_given_or_taken_away()
    {
        using var given = DroppedFolders.Make(_host, DroppedFolders.Current, "Turn", "observationLow=[-2]", "observationHigh=[3]");
        Assert.Equal(new Box<float>(-2, 3, 1), given.ObservationSpace);
        using var none = DroppedFolders.Make(_host, DroppedFolders.Current, "Turn", "observationLow=[]", "observationHigh=[]");
        Assert.Equal(new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 1), none.ObservationSpace);
    }

    [Theory]
    [InlineData("false", 6f)]
    [InlineData("true", 0.5f, -0.25f)]
    public void A_step_allocates_nothing_beyond_what_the_environment_does(string continuous, params float[] action)
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Typed", $"arguments=[\"elements=Double\",\"continuous={continuous}\"]");
        var observation = new float[3];
        // The actions of the longest episode have their memory from then on.
        environment.Reset(1, observation);
        for (var i = 0; i < 1000; i++)
            environment.Step(action, observation);
        environment.Reset(1, observation);
        var total = 0.0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            total += environment.Step(action, observation).Reward;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1000 * action.Sum(), total, 1e-3);
    }
}
