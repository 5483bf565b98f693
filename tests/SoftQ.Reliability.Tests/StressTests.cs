using System.Diagnostics;
using TorchSharp;

namespace SoftQ.Reliability.Tests;

/// <summary>Garbage collections at any instant change nothing in a training.</summary>
public sealed class StressTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("soft-q")]
    [InlineData("ddpg")]
    public void Threads_that_allocate_and_collect_change_nothing(string algorithm) => Stress(algorithm, TimeSpan.FromSeconds(5));

    [Fact]
    [Trait("Category", "Full")]
    public void Threads_that_allocate_and_collect_change_nothing_for_half_an_hour() => Stress("soft-q", TimeSpan.FromMinutes(30));

    private void Stress(string algorithm, TimeSpan time)
    {
        using (var quiet = new FastRun(algorithm))
            quiet.Train(_tool.Under("quiet"));
        var expected = SmallRun.Files(_tool.Under("quiet"));
        using var stop = new CancellationTokenSource();
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(i => new Thread(() => Allocate(i, stop.Token)))];
        foreach (var thread in threads)
            thread.Start();
        var start = Stopwatch.GetTimestamp();
        try
        {
            for (var trial = 0; Stopwatch.GetElapsedTime(start) < time; trial++)
            {
                using var stressed = new FastRun(algorithm);
                var folder = _tool.Under($"stressed-{trial}");
                stressed.Train(folder);
                Assert.Equal(expected, SmallRun.Files(folder));
                Directory.Delete(folder, recursive: true);
            }
        }
        finally
        {
            stop.Cancel();
            foreach (var thread in threads)
                thread.Join();
        }
    }

    private static void Allocate(int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        while (!stop.IsCancellationRequested)
        {
            using var tensor = torch.ones(random.Next(1, 2000));
            GC.KeepAlive(new byte[random.Next(100_000)]);
            GC.Collect(random.Next(3), GCCollectionMode.Forced, blocking: random.Next(2) == 0);
        }
    }
}
