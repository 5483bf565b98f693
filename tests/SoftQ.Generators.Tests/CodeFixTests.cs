using Microsoft.CodeAnalysis.CodeFixes;
using SoftQ.Generators.CodeFixes;

namespace SoftQ.Generators.Tests;

public sealed class CodeFixTests
{
    private const string Observation = "[Observation] private float _x;";
    private const string Reset = "[Reset] private void Reset() => _x = 0;";
    private const string Step = "[Step] private double Step([Action(Low = -1, High = 1)] float push) => _x += push;";

    private static readonly CodeFixProvider[] Fixes = [new MakePartialFix(), new AddMethodFix(), new AddBoundsFix(), new DrawFromStreamFix()];

    [Fact]
    public void Every_fix_is_for_a_diagnostic_that_the_analyzers_report()
    {
        var reported = GeneratorHarness.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id);
        Assert.Subset(reported.ToHashSet(), Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).ToHashSet());
    }

    [Theory]
    [InlineData("[Environment(\"X-v0\")]\npublic sealed class X\n", "[Environment(\"X-v0\")]\npublic sealed partial class X\n")]
    [InlineData("// Mine.\n[Environment(\"X-v0\")]\n// Here.\nclass X\n", "// Mine.\n[Environment(\"X-v0\")]\n// Here.\npartial class X\n")]
    public async Task A_type_becomes_partial(string head, string repaired) => await AssertRepaired(
        "SQ0001",
        $"using SoftQ;\n\n{head}{{\n    {Observation}\n    {Reset}\n    {Step}\n}}\n",
        $"using SoftQ;\n\n{repaired}{{\n    {Observation}\n    {Reset}\n    {Step}\n}}\n");

    [Fact]
    public async Task A_container_becomes_partial() => await AssertRepaired(
        "SQ0001",
        "using SoftQ;\n\npublic class Outer\n{\n    [ParameterSet] public partial record P;\n}\n",
        "using SoftQ;\n\npublic partial class Outer\n{\n    [ParameterSet] public partial record P;\n}\n");

    [Fact]
    public async Task A_missing_reset_is_added() => await AssertRepaired(
        "SQ0101",
        Source(Observation, Step),
        Source(Observation, Step, "", "[Reset]", "private void Reset() => throw new System.NotImplementedException();"));

    [Fact]
    public async Task A_missing_step_is_added() => await AssertRepaired(
        "SQ0102",
        Source(Observation, Reset),
        Source(Observation, Reset, "", "[Step]", "private double Step([Action(Low = -1, High = 1)] float action) => throw new System.NotImplementedException();"));

    [Fact]
    public async Task A_method_of_the_name_is_marked() => await AssertRepaired(
        "SQ0101",
        Source(Observation, "private void Reset() => _x = 0;", Step),
        Source(Observation, "[Reset]", "private void Reset() => _x = 0;", Step));

    [Theory]
    [InlineData("[Action]", "[Action(Low = -1, High = 1)]")]
    [InlineData("[Action(Low = -2)]", "[Action(Low = -2, High = 1)]")]
    [InlineData("[Action(Highs = [3])]", "[Action(Highs = [3], Low = -1)]")]
    public async Task An_action_gets_the_bounds_that_it_lacks(string mark, string repaired) => await AssertRepaired(
        "SQ0106",
        Source(Observation, Reset, $"[Step] private double Step({mark} float push) => _x += push;"),
        Source(Observation, Reset, $"[Step] private double Step({repaired} float push) => _x += push;"));

    [Theory]
    [InlineData("() => _x = System.Random.Shared.NextSingle();", "(SoftQ.Gym.RandomStream random) => _x = (float)random.NextDouble();")]
    [InlineData("(SoftQ.Gym.RandomStream mine) => _x = System.Random.Shared.Next(3);", "(SoftQ.Gym.RandomStream mine) => _x = mine.Integer(3);")]
    [InlineData("() => _x = new System.Random().Next(3, 5);", "(SoftQ.Gym.RandomStream random) => _x = (int)random.Integer(3, 5);")]
    public async Task A_draw_comes_from_the_environments_stream(string reset, string repaired) => await AssertRepaired(
        "SQ0111",
        Source(Observation, "[Reset] private void Reset" + reset, Step),
        Source(Observation, "[Reset] private void Reset" + repaired, Step));

    [Theory]
    [InlineData("SQ0101", "[Reset] private int Reset() => 0;", Step)]
    [InlineData("SQ0106", Reset, "[Step] private double Step([Action(Low = 1, High = -1)] float push) => _x += push;")]
    [InlineData("SQ0111", "[Reset] private void Reset() => _x = System.DateTime.Now.Hour;", Step)]
    public async Task Where_only_the_author_can_know_nothing_is_offered(string id, string reset, string step)
    {
        var fix = Fixes.Single(candidate => candidate.FixableDiagnosticIds.Contains(id));
        Assert.Null(await CodeFixHarness.Apply(fix, id, Source(Observation, reset, step)));
    }

    private static string Source(params string[] members) =>
        $"using SoftQ;\n\n[Environment(\"X-v0\")]\npublic sealed partial class X\n{{\n{string.Concat(members.Select(static member => member.Length == 0 ? "\n" : $"    {member}\n"))}}}\n";

    private static async Task AssertRepaired(string id, string source, string expected)
    {
        var fix = Fixes.Single(candidate => candidate.FixableDiagnosticIds.Contains(id));
        Assert.Equal(expected, await CodeFixHarness.Apply(fix, id, source));
        Assert.Empty(await GeneratorHarness.Analyze(expected));
    }
}
