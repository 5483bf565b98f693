using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class RunningStatisticsTests
{
    [Fact]
    public void Batches_give_Gymnasiums_numbers()
    {
        var statistics = new RunningStatistics(size: 1);
        statistics.Add([1f, 2, 6]);
        Assert.Equal(2.999900003333222, statistics.Mean[0], 1e-15);
        Assert.Equal(4.666844428519383, statistics.Variance[0], 1e-14);
        statistics.Add([0.5f, -3, 2]);
        Assert.Equal(1.4166430559490673, statistics.Mean[0], 1e-15);
        Assert.Equal(7.034655093153935, statistics.Variance[0], 1e-14);
        Assert.Equal(6.0001, statistics.Count, 1e-12);
    }

    [Fact]
    public void Both_precisions_agree()
    {
        var (singles, doubles) = (new RunningStatistics(size: 1), new RunningStatistics(size: 1));
        singles.Add([1f, 2, 6]);
        doubles.Add([1.0, 2, 6]);
        Assert.Equal((singles.Mean[0], singles.Variance[0]), (doubles.Mean[0], doubles.Variance[0]));
    }

    [Fact]
    public void Elements_are_kept_apart_and_many_samples_find_mean_and_variance()
    {
        var statistics = new RunningStatistics(size: 2);
        var random = new RandomStream(1);
        var batch = new float[2 * 64];
        for (var i = 0; i < 1000; i++)
        {
            for (var place = 0; place < batch.Length; place += 2)
                (batch[place], batch[place + 1]) = ((float)random.Normal(3, 2), (float)random.Normal(-5, 0.5));
            statistics.Add(batch);
        }
        // Five standard errors of 64,000 samples.
        Assert.Equal(3, statistics.Mean[0], 0.04);
        Assert.Equal(4, statistics.Variance[0], 0.12);
        Assert.Equal(-5, statistics.Mean[1], 0.01);
        Assert.Equal(0.25, statistics.Variance[1], 0.0075);
    }

    [Fact]
    public void A_broken_batch_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new RunningStatistics(size: 2).Add([1f, 2, 3]));
        Assert.Throws<ArgumentException>(() => new RunningStatistics(size: 2).Add(ReadOnlySpan<float>.Empty));
        Assert.Throws<ArgumentException>(() => new RunningStatistics(size: 2).Add([1.0]));
    }
}
