namespace SoftQ.Benchmarks.Updates;

/// <summary>Measures several updaters in turn, so that what else the machine does falls on all of them alike.</summary>
internal static class Rotation
{
    private const int Rounds = 15;
    private const int UpdatesInARound = 10;

    /// <summary>Measures.</summary>
    /// <param name="updaters">What to measure.</param>
    /// <returns>For each: the median of the processor time, and the tenth percentile of the elapsed time, of one update in milliseconds.</returns>
    public static IReadOnlyList<(double Processor, double Elapsed)> Measure(IReadOnlyList<IUpdater> updaters)
    {
        var times = updaters.Select(static _ => new List<(double Processor, double Elapsed)>()).ToArray();
        // Compiled code reaches its last tier after a few hundred updates.
        foreach (var updater in updaters)
            updater.Update(updater is PythonUpdater ? 20 : 300);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < updaters.Count; i++)
            {
                var (processor, elapsed) = updaters[i].Update(UpdatesInARound);
                times[i].Add((1000 * processor / UpdatesInARound, 1000 * elapsed / UpdatesInARound));
            }
        }
        return [.. times.Select(static all => (Quantile(all.Select(static time => time.Processor), 0.5), Quantile(all.Select(static time => time.Elapsed), 0.1)))];
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)(share * (sorted.Length - 1))];
    }
}
