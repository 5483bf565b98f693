using SoftQ.Gym;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;
using SoftQ.Plugins.ClassicControl;

namespace SoftQ.Plugins.Tests.ClassicControl;

/// <summary>Many poles in one loop do what single ones do.</summary>
public sealed class CartPoleVectorTests
{
    private const int Limit = 30;

    public static TheoryData<AutoresetMode, bool> Modes
    {
        get
        {
            var data = new TheoryData<AutoresetMode, bool>();
            foreach (var mode in Enum.GetValues<AutoresetMode>())
            {
                data.Add(mode, false);
                data.Add(mode, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void They_give_the_numbers_of_single_ones_to_the_bit(AutoresetMode mode, bool suttonBartoReward)
    {
        using var singles = new VectorEnvironment(17, () => new TimeLimit(new CartPole { SuttonBartoReward = suttonBartoReward }, Limit), mode);
        using var many = Many(mode, suttonBartoReward);
        var (expected, actual) = (singles.NewStep(), many.NewStep());
        var actions = new float[17];
        var random = new RandomStream(3);
        singles.Reset(seed: 5, expected);
        many.Reset(seed: 5, actual);
        AssertEqual(expected, actual);
        var ends = 0;
        for (var i = 0; i < 100; i++)
        {
            foreach (ref var action in actions.AsSpan())
                action = random.NextDouble() < 0.5 ? 1 : 0;
            singles.Step(actions, expected);
            many.Step(actions, actual);
            AssertEqual(expected, actual);
            bool[] ended = [.. Enumerable.Range(0, 17).Select(index => expected.Terminated[index] || expected.Truncated[index])];
            ends += ended.Count(static done => done);
            if (mode != AutoresetMode.Disabled || !ended.Contains(true))
                continue;
            singles.Reset([], expected, mask: ended);
            many.Reset([], actual, mask: ended);
            AssertEqual(expected, actual);
        }
        Assert.True(ends > 17, $"{ends} episodes ended.");
    }

    [Fact]
    public void Restored_ones_go_on_as_if_nothing_had_happened()
    {
        using var many = Many(AutoresetMode.NextStep);
        using var restored = Many(AutoresetMode.NextStep);
        var (expected, actual) = (many.NewStep(), restored.NewStep());
        many.Reset(seed: 5, expected);
        for (var i = 0; i < 25; i++)
            many.Step(new float[17], expected);
        using var memory = new MemoryStream();
        many.State!.Capture(new StateWriter(memory));
        memory.Position = 0;
        restored.State!.Restore(new StateReader(memory));
        for (var i = 0; i < 25; i++)
        {
            many.Step(new float[17], expected);
            restored.Step(new float[17], actual);
            AssertEqual(expected, actual);
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        using var many = Many(AutoresetMode.Disabled);
        var step = many.NewStep();
        Assert.Throws<ResetNeededException>(() => many.Step(new float[17], step));
        many.Reset(seed: 1, step);
        Assert.Throws<InvalidActionException>(() => many.Step(new float[16], step));
        var actions = new float[17];
        actions[4] = 2;
        Assert.Contains("'environment 4'", Assert.Throws<InvalidActionException>(() => many.Step(actions, step)).Message, StringComparison.Ordinal);
        for (var i = 0; i < 8; i++)
            many.Step(new float[17], step);
        Assert.Contains("reset it, with a mask", Assert.Throws<InvalidOperationException>(() =>
        {
            for (var i = 0; i < 8; i++)
                many.Step(new float[17], step);
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        using var many = Many(AutoresetMode.NextStep);
        var step = many.NewStep();
        var actions = new float[17];
        many.Reset(seed: 1, step);
        void Steps(int count)
        {
            for (var i = 0; i < count; i++)
                many.Step(actions, step);
        }
        Steps(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Steps(1000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static IVectorEnvironment Many(AutoresetMode mode, bool suttonBartoReward = false) =>
        new CartPole { SuttonBartoReward = suttonBartoReward }.Vectorize(17, mode, Limit);

    private static void AssertEqual(VectorStep expected, VectorStep actual)
    {
        Assert.Equal(expected.Observations, actual.Observations);
        Assert.Equal(expected.Rewards, actual.Rewards);
        Assert.Equal(expected.Terminated, actual.Terminated);
        Assert.Equal(expected.Truncated, actual.Truncated);
        Assert.Equal(expected.HasFinal, actual.HasFinal);
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected.HasFinal[i])
                Assert.Equal(expected.FinalObservation(i), actual.FinalObservation(i));
        }
    }
}
