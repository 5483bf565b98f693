using System.Globalization;

namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>The points of a sweep.</summary>
/// <param name="axes">Its axes.</param>
/// <param name="target">Where a list would stand, where there is none.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class SweepGrid(IReadOnlyList<SweepAxis> axes, ConfigurationSource target, List<ConfigurationFinding> findings)
{
    private const int MostRuns = 10_000;

    /// <summary>Every combination of the axes' points, the last axis changing fastest.</summary>
    public IReadOnlyList<SweepPoint> Runs()
    {
        var count = axes.Aggregate(1.0, static (product, axis) => product * axis.Points.Count);
        if (axes.Count == 0 || count > MostRuns)
        {
            findings.Add(axes.Count == 0
                ? new ConfigurationFinding(target, Key: "", "a list where one value would do, such as \"seed\": [0, 1, 2]", "none")
                : new ConfigurationFinding(target, Key: "", string.Create(CultureInfo.InvariantCulture, $"at most {MostRuns:N0} runs"), string.Create(CultureInfo.InvariantCulture, $"{count:N0}")));
            return [];
        }
        IReadOnlyList<SweepSetting>[] grid = [.. axes.Aggregate(
            (IEnumerable<IReadOnlyList<SweepSetting>>)[[]],
            static (points, axis) => points.SelectMany(settings => axis.Points.Select(point => (IReadOnlyList<SweepSetting>)[.. settings, .. point])))];
        return [.. grid.Zip(new SweepNames(grid).All(), static (settings, name) => new SweepPoint(name, settings))];
    }
}
