using SoftQ.Gym;
using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Tests.Acting;

public class ExplorationNoiseTests
{
    [Fact]
    public void No_noise_changes_no_action_and_draws_nothing()
    {
        var (random, twin) = (new RandomStream(1), new RandomStream(1));
        float[] action = [0.25f, -1];
        new ExplorationNoise(ExplorationNoiseKind.None, 0.3, 2).AddTo(action, random);
        Assert.Equal([0.25f, -1], action);
        Assert.Equal(twin.NextUInt64(), random.NextUInt64());
    }

    [Fact]
    public void Gaussian_noise_has_its_deviation_and_no_memory()
    {
        var values = Noise(ExplorationNoiseKind.Gaussian, 0.1, 20_000);
        Assert.Equal(0.1, Deviation(values), 0.003);
        Assert.Equal(0, Correlation(values), 0.03);
    }

    [Fact]
    public void An_Ornstein_Uhlenbeck_process_has_the_spread_and_memory_of_its_recursion()
    {
        // x ← 0.85 x + σ N(0, 1) has variance σ² / (1 - 0.85²) and correlation 0.85 between neighbours.
        var values = Noise(ExplorationNoiseKind.OrnsteinUhlenbeck, 0.05, 50_000);
        Assert.Equal(0.05 / Math.Sqrt(1 - (0.85 * 0.85)), Deviation(values), 0.004);
        Assert.Equal(0.85, Correlation(values), 0.02);
    }

    [Fact]
    public void Noise_is_forgotten_at_the_start_of_an_episode()
    {
        var noise = new ExplorationNoise(ExplorationNoiseKind.OrnsteinUhlenbeck, 0.3, 1);
        var fresh = new ExplorationNoise(ExplorationNoiseKind.OrnsteinUhlenbeck, 0.3, 1);
        float[] action = [0];
        noise.AddTo(action, new RandomStream(1));
        noise.BeginEpisode();
        float[] first = [0];
        float[] second = [0];
        noise.AddTo(first, new RandomStream(2));
        fresh.AddTo(second, new RandomStream(2));
        Assert.Equal(second, first);
    }

    [Fact]
    public void Actions_stay_in_their_box()
    {
        var noise = new ExplorationNoise(ExplorationNoiseKind.Gaussian, 10, 50);
        var action = new float[50];
        noise.AddTo(action, new RandomStream(3));
        Assert.Contains(1f, action);
        Assert.All(action, static element => Assert.InRange(element, -1, 1));
    }

    private static double[] Noise(ExplorationNoiseKind kind, double deviation, int count)
    {
        var (noise, random) = (new ExplorationNoise(kind, deviation, 1), new RandomStream(0));
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            float[] action = [0];
            noise.AddTo(action, random);
            values[i] = action[0];
        }
        return values;
    }

    private static double Deviation(double[] values) => Math.Sqrt(values.Average(static value => value * value));

    private static double Correlation(double[] values) =>
        values.Zip(values.Skip(1), static (now, next) => now * next).Average() / values.Average(static value => value * value);
}
