using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SoftQ.Cli.Tests;

public sealed class SweepTests : IDisposable
{
    private const string Training = """ "steps": 60, "warmupSteps": 50, "metricsInterval": 20 """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Trains_every_combination_and_tells_what_came_of_those_that_differ_only_in_the_seed()
    {
        Write($$"""{ "extends": "multigoal", "algorithm": { "temperature": [0.5, 2] }, "training": { "seed": [3, 4, 5], "replayCapacity": 100, {{Training}} } }""");
        // It says what is in the runs' configurations, and must not reach their processes.
        _tool.Variables = new Dictionary<string, string> { ["SOFTQ__KERNEL__MINIMUMBANDWIDTH"] = "[0.01]" };

        var result = _tool.Run("sweep", "few.json", "--parallel", "2", "--episodes", "2");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("6 of 6 runs are done", result.Output, StringComparison.Ordinal);
        Assert.Contains("done minimumBandwidth=0.01,temperature=2,seed=4", Unordered(result.Output));
        Assert.True(File.Exists(_tool.Under("runs", "few", "learning-curve.png")));
        using var summary = JsonDocument.Parse(File.ReadAllText(_tool.Under("runs", "few", "summary.json")));
        double[] returns = [.. summary.RootElement.GetProperty("runs").EnumerateArray().Select(static run => run.GetProperty("evaluation").GetProperty("meanReturn").GetDouble())];
        var aggregates = summary.RootElement.GetProperty("aggregates").EnumerateArray().ToArray();
        Assert.Equal(2, aggregates.Length);
        Check(aggregates[0].GetProperty("return"), returns[..3]);
        Check(aggregates[1].GetProperty("return"), returns[3..]);
    }

    [Fact]
    public void Against_the_exact_policy_it_tells_what_runs_that_differ_only_in_the_seed_come_to()
    {
        Write($$"""{ "extends": "multigoal", "kernel": { "id": ["rbf", "laplace"] }, "training": { "seed": [3, 4], "replayCapacity": 100, {{Training}} } }""");

        var result = _tool.Run("sweep", "few.json", "--parallel", "2", "--episodes", "1", "--against-oracle");

        Assert.Equal((0, "Solving for the exact policy…\n"), (result.ExitCode, result.Error));
        using var summary = JsonDocument.Parse(File.ReadAllText(_tool.Under("runs", "few", "summary.json")));
        var runs = summary.RootElement.GetProperty("runs").EnumerateArray().Select(static run => run.GetProperty("oracle").EnumerateArray().ToArray()).ToArray();
        var aggregates = summary.RootElement.GetProperty("oracle").EnumerateArray().ToArray();
        Assert.Equal(6, aggregates.Length);
        for (var place = 0; place < aggregates.Length; place++)
        {
            var (first, second) = (runs[place / 3 * 2][place % 3], runs[(place / 3 * 2) + 1][place % 3]);
            Assert.Equal(Mean(static report => report.GetProperty("comparison").GetProperty("totalVariation").GetDouble()), aggregates[place].GetProperty("totalVariation").GetDouble(), 1e-12);
            Assert.Equal(Mean(static report => report.GetProperty("totalVariationOfSampler").GetDouble()), aggregates[place].GetProperty("ofSampler").GetDouble(), 1e-12);
            Assert.Equal(
                Mean(static report => report.GetProperty("learnedValue").GetDouble() - report.GetProperty("value").GetDouble()),
                aggregates[place].GetProperty("valueError").GetDouble(), 1e-12);

            double Mean(Func<JsonElement, double> of) => (of(first) + of(second)) / 2;
        }
    }

    [Fact]
    public void One_runs_failure_leaves_the_others_and_the_next_call_does_only_what_is_not_done()
    {
        // The second run's replay memory does not fit into the memory that all of the processes may use.
        Write($$"""{ "extends": "multigoal", "training": { "replayCapacity": [100, 100000000, 200], {{Training}} } }""");
        _tool.Variables = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "18000000" };

        var result = _tool.Run("sweep", "few.json", "--episodes", "1");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("softq: 'replayCapacity=100000000' failed; all that it wrote is in", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 3 runs are done", result.Output, StringComparison.Ordinal);

        Write($$"""{ "extends": "multigoal", "training": { "replayCapacity": [100, 300, 200], {{Training}} } }""");
        var again = _tool.Run("sweep", "few.json", "--episodes", "1");

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(["done replayCapacity=300", "running replayCapacity=300"], Unordered(again.Output));
    }

    [Fact]
    public void Interrupted_it_ends_its_processes_and_begins_again_with_what_they_left()
    {
        Write("""{ "extends": "multigoal", "training": { "seed": [0], "replayCapacity": 100, "steps": 1000000, "warmupSteps": 50 } }""");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var process = _tool.Start("sweep", "few.json");
            Assert.Equal("running seed=0", process.StandardOutput.ReadLine());
            using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
                kill.WaitForExit();
            Assert.Contains("Stopped. The same command goes on", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
            process.WaitForExit();
            Assert.Equal(130, process.ExitCode);
        }
    }

    [Fact]
    public void Another_sweep_does_not_take_the_folder_of_this_one()
    {
        Write($$"""{ "extends": "multigoal", "training": { "seed": [0], "replayCapacity": 100, {{Training}} } }""");
        Assert.Equal(0, _tool.Run("sweep", "few.json", "--episodes", "1").ExitCode);

        var other = _tool.Run("sweep", "few.json", "--set", "algorithm.temperature=0.5");

        Assert.Equal(2, other.ExitCode);
        Assert.Contains("holds a run of another configuration than the sweep gives to 'seed=0'", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_starts_before_all_runs_are_right()
    {
        Write("""{ "extends": "multigoal", "algorithm": { "temperature": [1, -1] }, "training": { "seed": [0, "one"] } }""");

        var result = _tool.Run("sweep", "few.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("few.json:1: algorithm.temperature: expected a number, at least 1E-06; found -1.", result.Error, StringComparison.Ordinal);
        Assert.Contains("few.json:1: training.seed: expected a whole number", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool.Under("runs")));
    }

    private static string[] Unordered(string output) =>
        [.. output.Split('\n').Where(static line => line.StartsWith("done ", StringComparison.Ordinal) || line.StartsWith("running ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // 97.5% of Student's distribution with two degrees of freedom lie below 4.30265.
    private static void Check(JsonElement estimate, double[] returns)
    {
        var mean = returns.Average();
        var half = 4.30265273 * Math.Sqrt(returns.Sum(value => (value - mean) * (value - mean)) / 2 / 3);
        Assert.Equal(mean, estimate.GetProperty("mean").GetDouble(), 1e-9);
        Assert.Equal(mean - half, estimate.GetProperty("low").GetDouble(), 1e-5);
        Assert.Equal(mean + half, estimate.GetProperty("high").GetDouble(), 1e-5);
    }

    private void Write(string json) => File.WriteAllText(_tool.Under("few.json"), json);
}
