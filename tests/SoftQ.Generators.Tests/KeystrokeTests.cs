using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace SoftQ.Generators.Tests;

/// <summary>What a keystroke costs in a project of a hundred environments.</summary>
public sealed class KeystrokeTests(ITestOutputHelper output)
{
    private const int Environments = 100;
    private const int Keystrokes = 40;
    private const double MostMilliseconds = 20;

    private readonly CSharpCompilation _compilation = GeneratorHarness.Compile(Enumerable.Range(0, Environments).Select(static i => (Path(i), Text(i, "7"))));

    [Fact]
    public void A_keystroke_in_one_of_a_hundred_environments_writes_that_one_again()
    {
        var driver = GeneratorHarness.Driver().RunGenerators(_compilation);
        var steps = driver.RunGenerators(Edited("8")).GetRunResult().Results.Single().TrackedSteps;
        var reasons = steps[TrackingNames.Environments].SelectMany(static step => step.Outputs).Select(static step => step.Reason).ToArray();
        Assert.Equal(Environments, reasons.Length);
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.All(steps[TrackingNames.Manifest].SelectMany(static step => step.Outputs), static step => Assert.Contains(step.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    [Trait("Category", "Full")]
    public void A_keystroke_in_one_of_a_hundred_environments_takes_less_than_20_milliseconds()
    {
        var driver = GeneratorHarness.Driver(trackSteps: false).RunGenerators(_compilation);
        var full = Median(Enumerable.Range(0, 5).Select(_ => Milliseconds(() => GeneratorHarness.Driver(trackSteps: false).RunGenerators(_compilation))));
        var keystroke = Median(Enumerable.Range(0, Keystrokes).Select(i =>
        {
            var edited = Edited($"{i + 10}");
            return Milliseconds(() => driver = driver.RunGenerators(edited));
        }));
        output.WriteLine($"keystroke {keystroke:F2} ms, full run {full:F1} ms, ratio 1 : {full / keystroke:F0}");
        Assert.True(keystroke < MostMilliseconds, $"A keystroke took {keystroke:F2} ms.");
    }

    private CSharpCompilation Edited(string high) =>
        _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[50], GeneratorHarness.Parse(Text(50, high), Path(50)));

    private static string Path(int i) => $"MultiGoal{i}.cs";

    private static string Text(int i, string high) => Shape.Read("MultiGoal")
        .Replace("MultiGoal", $"MultiGoal{i}", StringComparison.Ordinal)
        .Replace("GoalLayout", $"GoalLayout{i}", StringComparison.Ordinal)
        .Replace("High = 7", $"High = {high}", StringComparison.Ordinal);

    private static double Milliseconds(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
