using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class SweepTests : IDisposable
{
    private readonly Resolution _resolution = new();

    public void Dispose() => _resolution.Dispose();

    [Fact]
    public void Lists_are_a_grid_and_the_last_changes_fastest() => Assert.Equal(
        ["length=3,seed=0", "length=3,seed=1", "length=4,seed=0", "length=4,seed=1"],
        Names("""{ "environment": { "id": "Corridor-v0", "length": [3, 4] }, "training": { "seed": [0, 1] } }"""));

    [Fact]
    public void Every_run_has_its_own_value_with_the_place_of_its_list()
    {
        var runs = Sweep("""
            {
              "environment": { "id": "Corridor-v0" },
              "training": { "steps": 5,
                "seed": [7, 8] }
            }
            """);

        Assert.Equal([7L, 8L], runs.Select(static run => run.Configuration["training"].Values["seed"]));
        Assert.All(runs, static run => Assert.Equal(4, run.Configuration["training"].Sources["seed"].Line));
        Assert.All(runs, static run => Assert.Equal(5L, run.Configuration["training"].Values["steps"]));
    }

    [Fact]
    public void Lists_that_are_zipped_go_through_together() => Assert.Equal(
        ["rate=0.1,haste=1,seed=0", "rate=0.1,haste=1,seed=1", "rate=0.2,haste=2,seed=0", "rate=0.2,haste=2,seed=1"],
        Names("""
            {
              "environment": { "id": "Corridor-v0" },
              "algorithm": { "id": "fast", "haste": [1, 2] },
              "training": { "seed": [0, 1], "rate": [0.1, 0.2] },
              "sweep": { "zip": [["training.rate", "algorithm.haste"]] }
            }
            """));

    [Fact]
    public void A_list_for_a_parameter_that_is_a_list_holds_lists() => Assert.Equal(
        ["hiddenSizes=[64]", "hiddenSizes=[32-32]"],
        Names("""{ "environment": { "id": "Corridor-v0", "marks": [1, 2] }, "training": { "hiddenSizes": [[64], [32, 32]] } }"""));

    [Fact]
    public void Ids_can_be_swept_over_and_with_them_the_parameters_that_come_with_the_id() => Assert.Equal(
        [("id=slow", "id patience"), ("id=fast", "haste id")],
        Sweep("""{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": ["slow", "fast"] } }""")
            .Select(static run => (run.Name, string.Join(' ', run.Configuration["algorithm"].Values.Keys.Order()))));

    [Fact]
    public void A_list_may_come_from_any_layer_and_one_value_above_it_ends_it()
    {
        const string json = """{ "environment": { "id": "Corridor-v0", "length": [3, 4] } }""";

        Assert.Equal(["seed=0", "seed=1"], Names(json, "environment.length=3", "training.seed=[0,1]"));
    }

    [Fact]
    public void Runs_whose_names_would_be_too_long_are_numbered()
    {
        var sign = new string('x', 120);

        Assert.Equal(["run-001", "run-002"], Names($$"""{ "environment": { "id": "Corridor-v0", "sign": ["{{sign}}", "b"] } }"""));
    }

    [Fact]
    public void Parameters_of_one_name_are_told_apart_by_their_sections() => Assert.Equal(
        ["algorithm.id=slow,kernel.id=constant"],
        Names("""{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": ["slow"] }, "kernel": { "id": ["constant"] } }""")
            .Select(static name => string.Join(',', name.Split(',').Order())));

    [Theory]
    [InlineData("""{ "environment": { "id": "Corridor-v0" } }""", "run.json: expected a list where one value would do, such as \"seed\": [0, 1, 2]; found none.")]
    [InlineData("""{ "environment": { "id": "Corridor-v0" }, "training": { "seed": [] } }""", "run.json:1: training.seed: expected a list of values to sweep over; found an empty list.")]
    [InlineData(
        """{ "environment": { "id": "Corridor-v0", "length": [1, 2] }, "sweep": { "zip": [["environment.length", "training.seed"]] } }""",
        "run.json:1: sweep.zip: expected keys of lists in the configuration, each once; found 'training.seed'.")]
    [InlineData(
        """{ "environment": { "id": "Corridor-v0", "length": [1, 2] }, "training": { "seed": [1] }, "sweep": { "zip": [["environment.length", "training.seed"]] } }""",
        "run.json:1: sweep.zip: expected lists of one length; found environment.length with 2, training.seed with 1.")]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [1, 2] }, "sweep": { "zip": ["environment.length"] } }""", "found [\"environment.length\"].")]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [1, 2] }, "sweep": { "zipp": [] } }""", "found 'zipp'.")]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [1, 2] }, "sweep": 5 }""", "found something else.")]
    public void What_is_wrong_with_a_sweep_is_found(string json, string expected) =>
        Assert.Contains(_resolution.Resolver().Sweep(_resolution.Target(json), []).Findings, finding => ShortName(finding).EndsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void What_is_wrong_with_one_value_is_found_with_its_place()
    {
        var sweep = _resolution.Resolver().Sweep(_resolution.Target("""{ "environment": { "id": "Corridor-v0", "length": [1, 0, "two"] } }"""), []);

        Assert.Equal(["", "0", "the text \"two\""], sweep.Runs.Select(static run => string.Join(' ', run.Draft.Findings.Select(static finding => finding.Found))));
    }

    [Fact]
    public void More_runs_than_anybody_means_are_refused()
    {
        var list = $"[{string.Join(',', Enumerable.Range(1, 200))}]";
        var sweep = _resolution.Resolver().Sweep(_resolution.Target($$"""{ "environment": { "id": "Corridor-v0", "length": {{list}} }, "training": { "seed": {{list}} } }"""), []);

        Assert.Equal("at most 10,000 runs", Assert.Single(sweep.Findings).Expected);
    }

    private IEnumerable<string> Names(string json, params string[] overrides) => Sweep(json, overrides).Select(static run => run.Name);

    private IEnumerable<(string Name, ResolvedConfiguration Configuration)> Sweep(string json, params string[] overrides)
    {
        var sweep = _resolution.Resolver().Sweep(_resolution.Target(json), overrides);
        Assert.Empty(sweep.Findings);
        Assert.All(sweep.Runs, static run => Assert.Empty(run.Draft.Findings));
        return sweep.Runs.Select(static run => (run.Name, new ResolvedConfiguration(run.Draft.Sections!)));
    }

    private static string ShortName(ConfigurationFinding finding) => (finding with { Source = finding.Source with { Name = Path.GetFileName(finding.Source.Name) } }).ToString();
}
