using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftQ.Generators.Tests;

/// <summary>An edit re-runs what it concerns, and nothing else.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] Sources = ["MultiGoal", "DiscreteAction", "KernelAndSampler", "ParameterSets"];

    private static readonly string[] StepNames = [.. typeof(TrackingNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static constant => (string)constant.GetRawConstantValue()!)];

    private readonly CSharpCompilation _compilation = GeneratorHarness.Compile(Sources.Select(static shape => (shape + ".cs", Shape.Read(shape))));
    private readonly GeneratorDriver _driver;

    public IncrementalTests() => _driver = GeneratorHarness.Driver().RunGenerators(_compilation);

    public static TheoryData<string> Steps => [.. StepNames];

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_unrelated_file_changes_no_step(string step) =>
        AssertUntouched(step, _compilation.AddSyntaxTrees(GeneratorHarness.Parse("public class Unrelated;", "Unrelated.cs")));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Whitespace_and_comments_change_no_step(string step)
    {
        var edited = Sources.Aggregate(_compilation, static (compilation, shape) =>
            Edit(compilation, shape, "namespace Shapes;", "// A comment.\n\n\nnamespace   Shapes;"));
        AssertUntouched(step, edited);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_body_of_a_method_changes_no_step(string step) =>
        AssertUntouched(step, Edit(_compilation, "DiscreteAction", "_pulls++;", "_pulls += 1;"));

    [Fact]
    public void An_edit_of_an_observation_concerns_its_environment_only()
    {
        var edited = Edit(_compilation, "DiscreteAction", "[Observation] private int _pulls", "[Observation(Low = 0)] private int _pulls");
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Reasons(TrackingNames.Environments, edited).Select(Calm).Order());
        foreach (var step in StepNames.Where(static step => step != TrackingNames.Environments))
            AssertUntouched(step, edited);
    }

    [Theory]
    [InlineData(TrackingNames.Kernels, "MinimumBandwidth { get; init; } = 1e-3", "MinimumBandwidth { get; init; } = 1e-4")]
    [InlineData(TrackingNames.Samplers, "{ 128, 128 }", "{ 64 }")]
    public void An_edit_of_a_parameter_concerns_its_plugin_and_the_manifest(string step, string text, string replacement)
    {
        var edited = Edit(_compilation, "KernelAndSampler", text, replacement);
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(step, edited));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(TrackingNames.Manifest, edited));
        AssertUntouched(TrackingNames.Environments, edited);
        AssertUntouched(TrackingNames.ParameterSets, edited);
    }

    [Fact]
    public void An_edit_of_a_parameter_set_concerns_it_alone()
    {
        var edited = Edit(_compilation, "ParameterSets", "= 0.99", "= 0.9");
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(TrackingNames.ParameterSets, edited).Select(Calm).Order());
        AssertUntouched(TrackingNames.Manifest, edited);
    }

    [Fact]
    public void A_new_environment_leaves_the_others_cached()
    {
        var extended = _compilation.AddSyntaxTrees(GeneratorHarness.Parse(Shape.Read("GlobalNamespace"), "GlobalNamespace.cs"));
        Assert.Equal(
            [IncrementalStepRunReason.New, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            Reasons(TrackingNames.Environments, extended).Select(Calm).Order());
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(TrackingNames.Manifest, extended));
    }

    [Fact]
    public void Names_that_clash_later_concern_the_clash_step()
    {
        var extended = _compilation.AddSyntaxTrees(GeneratorHarness.Parse("namespace Shapes; [SoftQ.ParameterSet] public partial record BANDIT;", "BANDIT.cs"));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(TrackingNames.ClashingFileNames, extended));
    }

    private void AssertUntouched(string step, CSharpCompilation edited) =>
        Assert.All(Reasons(step, edited), static reason => Assert.Equal(IncrementalStepRunReason.Cached, Calm(reason)));

    // A step that ran and gave an equal value is as good as one that did not run.
    private static IncrementalStepRunReason Calm(IncrementalStepRunReason reason) =>
        reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : reason;

    private IncrementalStepRunReason[] Reasons(string step, CSharpCompilation edited)
    {
        var steps = _driver.RunGenerators(edited).GetRunResult().Results.Single().TrackedSteps;
        var reasons = steps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason).ToArray();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string shape, string text, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == shape + ".cs");
        var before = tree.ToString();
        var after = before.Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        return compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(after, tree.FilePath));
    }
}
