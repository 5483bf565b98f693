using SoftQ.Gym;
using SoftQ.Gym.Spaces;
using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Tests.Acting;

public class ActionCodingTests
{
    [Fact]
    public void A_box_is_scaled_from_the_unit_box()
    {
        var coding = ActionCoding.Of(new Box<float>([-2, 0], [2, 10]));
        var scaled = new float[2];
        coding.ToEnvironment([-1, 0.5f], scaled);
        Assert.Equal([-2, 7.5f], scaled);
        Assert.True(coding.Contains([1, -1]));
        Assert.False(coding.Contains([1.1f, 0]));
        Assert.False(coding.Contains([float.NaN, 0]));
    }

    [Fact]
    public void Choices_are_numbered_from_zero()
    {
        var coding = ActionCoding.Of(new Discrete(3, start: 5));
        var choice = new float[1];
        coding.ToEnvironment([2], choice);
        Assert.Equal([7f], choice);
        Assert.Equal((1, 3), (coding.Size, coding.Choices));
        Assert.True(coding.Contains([0]));
        Assert.False(coding.Contains([3]));
        Assert.False(coding.Contains([0.5f]));
        Assert.False(coding.Contains([float.NaN]));
    }

    [Fact]
    public void Uniform_choices_reach_every_one()
    {
        var (coding, random) = (ActionCoding.Of(new Discrete(3)), new RandomStream(1));
        var counts = new int[3];
        var action = new float[1];
        for (var i = 0; i < 3000; i++)
        {
            coding.FillUniform(action, random);
            counts[(int)action[0]]++;
        }
        Assert.All(counts, static count => Assert.InRange(count, 900, 1100));
    }

    [Fact]
    public void An_unbounded_box_is_refused() =>
        Assert.Throws<NotSupportedException>(() => ActionCoding.Of(new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 1)));
}
