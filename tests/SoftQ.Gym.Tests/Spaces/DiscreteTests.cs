using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

public class DiscreteTests
{
    [Fact]
    public void Seeded_samples_are_those_of_Gymnasium()
    {
        // gymnasium 1.4.0, Discrete(5) seeded with 42
        var (space, random) = (new Discrete(5), new RandomStream(42));
        var value = new float[1];
        var samples = Enumerable.Range(0, 6).Select(_ =>
        {
            space.Sample(random, value);
            return value[0];
        });
        Assert.Equal([0, 3, 3, 2, 2, 4], samples);
    }

    [Theory]
    [InlineData(-1f, true)]
    [InlineData(1f, true)]
    [InlineData(2f, false)]
    [InlineData(0.5f, false)]
    [InlineData(float.NaN, false)]
    public void Contains_exact_integers_of_its_range(float value, bool expected) =>
        Assert.Equal(expected, new Discrete(3, start: -1).Contains([value]));
}
