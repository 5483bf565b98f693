using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Random;

public class RandomStreamTests
{
    [Fact]
    public void Uniform_draws_are_those_of_NumPy()
    {
        // numpy.random.default_rng(42).random(5)
        double[] expected = [0.7739560485559633, 0.4388784397520523, 0.8585979199113825, 0.6973680290593639, 0.09417734788764953];
        var random = new RandomStream(42);
        Assert.Equal(expected, expected.Select(_ => random.NextDouble()));
    }

    [Fact]
    public void Normal_draws_are_those_of_NumPy()
    {
        // numpy.random.default_rng(42).standard_normal(5)
        double[] expected = [0.30471707975443135, -1.0399841062404955, 0.7504511958064572, 0.9405647163912139, -1.9510351886538364];
        var random = new RandomStream(42);
        Assert.All(expected, value => Assert.Equal(value, random.Normal(), 1e-15));
    }

    [Fact]
    public void Normal_draws_have_the_moments_and_tails_of_a_normal_distribution()
    {
        var random = new RandomStream(1);
        var draws = Enumerable.Range(0, 400_000).Select(_ => random.Normal()).ToArray();
        Assert.Equal(0, draws.Average(), 0.01);
        Assert.Equal(1, draws.Average(static x => x * x), 0.02);
        Assert.Equal(3, draws.Average(static x => x * x * x * x), 0.1);
        Assert.Equal(0.0227501, draws.Count(static x => x > 2) / (double)draws.Length, 0.001);
        Assert.Contains(draws, static x => Math.Abs(x) > 3.6541528853610088);
    }

    [Fact]
    public void Exponential_draws_have_the_moments_of_an_exponential_distribution()
    {
        var random = new RandomStream(2);
        var draws = Enumerable.Range(0, 400_000).Select(_ => random.Exponential()).ToArray();
        Assert.All(draws, static x => Assert.True(x >= 0));
        Assert.Equal(1, draws.Average(), 0.01);
        Assert.Equal(2, draws.Average(static x => x * x), 0.05);
        Assert.Contains(draws, static x => x > 7.69711747013105);
    }

    [Fact]
    public void Integers_are_spread_evenly_over_their_range()
    {
        var random = new RandomStream(3);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[random.Integer(7)]++;
        Assert.All(counts, static count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void A_restored_stream_goes_on_with_the_same_numbers_in_the_middle_of_a_pair()
    {
        var random = new RandomStream(4);
        random.NextUInt32();
        using var memory = new MemoryStream();
        random.Capture(new StateWriter(memory));
        memory.Position = 0;
        var restored = new RandomStream(99);
        restored.Restore(new StateReader(memory));
        for (var i = 0; i < 9; i++)
            Assert.Equal(random.NextUInt32(), restored.NextUInt32());
    }

    [Fact]
    public void Named_streams_of_a_seed_differ_from_each_other_and_from_other_seeds()
    {
        ulong[] first =
        [
            new RandomStream(0, "acting").NextUInt64(), new RandomStream(0, "replay").NextUInt64(),
            new RandomStream(1, "acting").NextUInt64(), new RandomStream(0).NextUInt64(),
        ];
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.Equal(first[0], new RandomStream(0, "acting").NextUInt64());
    }
}
