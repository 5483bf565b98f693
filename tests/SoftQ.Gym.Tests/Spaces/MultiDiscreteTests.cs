using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

public class MultiDiscreteTests
{
    private static readonly MultiDiscrete Space = new([3, 2], [0, 5]);

    [Fact]
    public void It_holds_exact_integers_from_each_start()
    {
        Assert.True(Space.Contains([2, 6]));
        Assert.False(Space.Contains([3, 6]));
        Assert.False(Space.Contains([2, 4]));
        Assert.False(Space.Contains([0.5f, 5]));
        Assert.False(Space.Contains([0]));
        Assert.False(Space.Contains([float.NaN, 5]));
    }

    [Fact]
    public void Samples_reach_every_value_and_no_other()
    {
        var random = new RandomStream(1);
        var seen = new HashSet<(float, float)>();
        var value = new float[2];
        for (var draw = 0; draw < 200; draw++)
        {
            Space.Sample(random, value);
            Assert.True(Space.Contains(value));
            seen.Add((value[0], value[1]));
        }
        Assert.Equal(6, seen.Count);
    }

    [Fact]
    public void Spaces_are_equal_when_counts_and_starts_are()
    {
        Assert.Equal(new MultiDiscrete([3, 2], [0, 5]), Space);
        Assert.NotEqual<Space>(new MultiDiscrete([3, 2]), Space);
        Assert.Equal("MultiDiscrete([3, 2], start=[0, 5])", Space.ToString());
    }

    [Fact]
    public void Counts_below_one_and_a_wrong_number_of_starts_are_refused()
    {
        Assert.Contains("found [3, 0]", Assert.Throws<ArgumentException>(() => new MultiDiscrete([3, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("found 1", Assert.Throws<ArgumentException>(() => new MultiDiscrete([3, 2], [1])).Message, StringComparison.Ordinal);
    }
}
