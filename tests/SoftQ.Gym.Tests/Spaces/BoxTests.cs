using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Tests.Spaces;

public class BoxTests
{
    [Fact]
    public void Seeded_samples_of_a_bounded_box_are_those_of_Gymnasium()
    {
        // gymnasium 1.4.0, Box(-1, 1, (3,)) seeded with 42
        float[] expected = [0.5479121208190918f, -0.12224312126636505f, 0.7171958684921265f, 0.39473605155944824f, -0.8116453289985657f, 0.9512447118759155f];
        var (box, random) = (new Box<float>(-1, 1, 3), new RandomStream(42));
        var samples = new float[6];
        box.Sample(random, samples.AsSpan(0, 3));
        box.Sample(random, samples.AsSpan(3, 3));
        Assert.Equal(expected, samples);
    }

    [Theory]
    [InlineData(1f, true)]
    [InlineData(1.0001f, false)]
    [InlineData(float.NaN, false)]
    public void Contains_what_lies_within_its_bounds(float element, bool expected) =>
        Assert.Equal(expected, new Box<float>(-1, 1, 2).Contains([0, element]));

    [Fact]
    public void Does_not_contain_values_of_another_size() => Assert.False(new Box<float>(-1, 1, 2).Contains([0]));

    [Fact]
    public void Samples_lie_on_the_bounded_side_of_each_element()
    {
        var box = new Box<float>([0, float.NegativeInfinity, float.NegativeInfinity], [float.PositiveInfinity, 0, float.PositiveInfinity]);
        var random = new RandomStream(0);
        var value = new float[3];
        var signs = new HashSet<int>();
        for (var i = 0; i < 100; i++)
        {
            box.Sample(random, value);
            Assert.True(box.Contains(value));
            signs.Add(Math.Sign(value[2]));
        }
        Assert.Equal(2, signs.Count);
    }

    [Fact]
    public void Inverted_bounds_are_refused_with_the_element()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Box<float>([0, 2], [1, 1]));
        Assert.Contains("Element 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_with_equal_bounds_are_equal()
    {
        Assert.Equal(new Box<float>(-1, 1, 2), new Box<float>([-1, -1], [1, 1]));
        Assert.Equal(new Box<float>(-1, 1, 2).GetHashCode(), new Box<float>([-1, -1], [1, 1]).GetHashCode());
        Assert.NotEqual(new Box<float>(-1, 1, 2), new Box<float>(-1, 2, 2));
        Assert.False(new Box<float>(0, 1, 1).Equals(new Discrete(2)));
    }

    [Fact]
    public void Reads_as_Gymnasium_writes_it()
    {
        Assert.Equal("Box(-1, 1, (2,), float32)", new Box<float>(-1, 1, 2).ToString());
        Assert.Equal("Box([0, -1], [1, 0.5], (2,), float32)", new Box<float>([0, -1], [1, 0.5f]).ToString());
    }
}
