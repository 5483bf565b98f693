using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class ObservationWrapperTests
{
    [Fact]
    public void FrameStack_gives_the_last_ones_and_fills_with_the_first()
    {
        using var environment = new FrameStack(ScriptedEnvironment.Numbers(1, 2, 3, 4), stackSize: 3);
        Assert.Equal(3, environment.ObservationSpace.FlatSize);
        Assert.Equal([[1, 1, 1], [1, 1, 2], [1, 2, 3], [2, 3, 4]], Seen(environment, steps: 3));
        Assert.Equal([1, 1, 1], environment.Reset().Observation);
    }

    [Fact]
    public void FrameStack_fills_with_zeros_where_asked()
    {
        using var environment = new FrameStack(ScriptedEnvironment.Numbers(1, 2, 3, 4), stackSize: 3, FramePadding.Zero);
        Assert.Equal([[0, 0, 1], [0, 1, 2], [1, 2, 3], [2, 3, 4]], Seen(environment, steps: 3));
        Assert.Equal([0, 0, 1], environment.Reset().Observation);
    }

    [Fact]
    public void FrameStack_repeats_the_bounds()
    {
        var inner = new ScriptedEnvironment(new Box<float>([0, -1], [2, 1]), new Discrete(2), [[0, 0]], [0]);
        Assert.Equal(new Box<float>([0, -1, 0, -1], [2, 1, 2, 1]), new FrameStack(inner, 2).ObservationSpace);
    }

    [Fact]
    public void DelayObservation_gives_zeros_and_then_the_past()
    {
        using var environment = new DelayObservation(ScriptedEnvironment.Numbers(1, 2, 3, 4, 5), delay: 2);
        Assert.Equal([[0], [0], [1], [2], [3]], Seen(environment, steps: 4));
        Assert.Equal([[0], [0], [1]], Seen(environment, steps: 2));
    }

    [Fact]
    public void A_delay_of_zero_changes_nothing()
    {
        using var environment = new DelayObservation(ScriptedEnvironment.Numbers(1, 2, 3), delay: 0);
        Assert.Equal([[1], [2], [3]], Seen(environment, steps: 2));
    }

    [Fact]
    public void TimeAware_adds_the_time()
    {
        using var environment = new TimeAware(new TimeLimit(ScriptedEnvironment.Numbers(7), 4));
        Assert.Equal(new Box<float>([float.NegativeInfinity, 0], [float.PositiveInfinity, 4]), environment.ObservationSpace);
        Assert.Equal([[7, 0], [7, 1], [7, 2]], Seen(environment, steps: 2));
        Assert.Equal([7, 0], environment.Reset().Observation);
    }

    [Fact]
    public void TimeAware_gives_a_share_of_the_limit_where_asked()
    {
        using var environment = new TimeAware(new TimeLimit(ScriptedEnvironment.Numbers(7), 4), normalizeTime: true);
        Assert.Equal(new Box<float>([float.NegativeInfinity, 0], [float.PositiveInfinity, 1]), environment.ObservationSpace);
        Assert.Equal([[7, 0], [7, 0.25f], [7, 0.5f], [7, 0.75f], [7, 1]], Seen(environment, steps: 4));
    }

    [Fact]
    public void TimeAware_needs_a_limit() => Assert.Contains(
        "wrap it in TimeLimit first", Assert.Throws<ArgumentException>(() => new TimeAware(ScriptedEnvironment.Numbers(7))).Message, StringComparison.Ordinal);

    [Fact]
    public void RescaleObservation_maps_bounds_to_bounds_and_shifts_what_has_one()
    {
        var inner = new ScriptedEnvironment(
            new Box<float>([-2, 0, float.NegativeInfinity, float.NegativeInfinity], [2, float.PositiveInfinity, 5, float.PositiveInfinity]),
            new Box<float>(-2, 2, 1),
            [[-2, 0, 5, 3], [1, 7, -1, -3]],
            [0]);
        using var environment = new RescaleObservation(
            inner, [0, 10, float.NegativeInfinity, float.NegativeInfinity], [1, float.PositiveInfinity, 1, float.PositiveInfinity]);
        Assert.Equal([[0, 10, 1, 3], [0.75f, 17, -5, -3]], Seen(environment, steps: 1));
    }

    [Fact]
    public void FlattenObservation_leaves_a_box_and_spreads_integers()
    {
        Assert.Equal([[0, 0, 1], [1, 0, 0]], Seen(new FlattenObservation(Integers(new Discrete(3, start: 5), [7], [5])), steps: 1));
        Assert.Equal([[0, 1, 1, 0, 0]], Seen(new FlattenObservation(Integers(new MultiDiscrete([2, 3], [0, 4]), [1, 4])), steps: 0));
        Assert.Equal(new Box<float>(0, 1, 5), new FlattenObservation(Integers(new MultiDiscrete([2, 3]), [0, 0])).ObservationSpace);
        using var box = new FlattenObservation(ScriptedEnvironment.Numbers(3, 4));
        Assert.Equal([[3], [4]], Seen(box, steps: 1));
    }

    [Fact]
    public void TransformObservation_gives_the_result()
    {
        using var environment = new TransformObservation(
            ScriptedEnvironment.Numbers(3, 4), new Box<float>(0, 100, 2), static (value, result) => (result[0], result[1]) = (value[0], value[0] * value[0]));
        Assert.Equal([[3, 9], [4, 16]], Seen(environment, steps: 1));
    }

    [Fact]
    public void NormalizeObservation_gives_Gymnasiums_numbers()
    {
        using var environment = new NormalizeObservation(ScriptedEnvironment.Numbers(1, 2, 4, 3));
        Assert.Equal([[0.007070714f], [0.99985009f], [1.3362986f], [0.44724266f]], Seen(environment, steps: 3));
        Assert.Equal(2.499937501562461, environment.Statistics.Mean[0]);
        Assert.Equal(1.250149992344039, environment.Statistics.Variance[0]);
    }

    [Fact]
    public void Frozen_statistics_are_used_and_stay()
    {
        using var environment = new NormalizeObservation(ScriptedEnvironment.Numbers(1, 2, 4, 3, 100));
        Seen(environment, steps: 3);
        environment.Frozen = true;
        Assert.Equal((float)((100 - 2.499937501562461) / Math.Sqrt(1.250149992344039 + 1e-8)), environment.Step(0f).Observation[0]);
        Assert.Equal(2.499937501562461, environment.Statistics.Mean[0]);
    }

    [Fact]
    public void A_span_of_another_size_is_refused()
    {
        using var environment = new FrameStack(ScriptedEnvironment.Numbers(1), stackSize: 3);
        Assert.Contains("3 elements; found a span of 1", Assert.Throws<ArgumentException>(() => environment.Reset(seed: 1, new float[1])).Message, StringComparison.Ordinal);
    }

    private static ScriptedEnvironment Integers(Space space, params float[][] script) => new(space, new Box<float>(-2, 2, 1), script, [0]);

    private static float[][] Seen(Wrapper environment, int steps) =>
        [environment.Reset(seed: 1).Observation, .. Enumerable.Range(0, steps).Select(_ => environment.Step(0f).Observation)];
}
