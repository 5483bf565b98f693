using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class ConfigurationFindingTests : IDisposable
{
    private readonly Resolution _resolution = new();

    [Fact]
    public void Everything_that_is_wrong_is_found_at_once_with_its_line()
    {
        var findings = _resolution.FindingsInFile(
            """
            {
              "environment": {
                "id": "Corridor-v0",
                "lenght": 3,
                "reward": "much"
              },
              "trainig": { "steps": 1 },
              "training": {
                "steps": 0,
                "steps": 5
              }
            }
            """,
            "kernel.id=constnat",
            "environment.light=dark");

        Assert.Equal(
            [
                "run.json:10: training.steps: expected each key once; found it a second time, after run.json:9. Remove one.",
                "run.json:7: trainig: expected a known section; found 'trainig'. Did you mean 'training'?",
                "run.json:4: environment.lenght: expected a parameter of 'environment'; found 'lenght'. Did you mean 'length'?",
                "run.json:5: environment.reward: expected a number; found the text \"much\".",
                "override 'environment.light=dark': environment.light: expected one of: dim, bright; found 'dark'.",
                "override 'kernel.id=constnat': kernel.id: expected the id of a kernel; found 'constnat'. Did you mean 'constant'?",
                "run.json:9: training.steps: expected a whole number, at least 1; found 0.",
            ],
            findings.Select(static finding => finding.ToString()));
    }

    [Theory]
    [InlineData("training.steps=1.5", "a whole number, at least 1", "1.5")]
    [InlineData("training.steps=many", "a whole number, at least 1", "'many'")]
    [InlineData("training.steps=99999999999999999999", "a whole number, at least 1", "99999999999999999999")]
    [InlineData("training.rate=2", "a number from 0 to 1", "2")]
    [InlineData("training.rate=1e999", "a number from 0 to 1", "1e999")]
    [InlineData("training.rate=true", "a number from 0 to 1", "true")]
    [InlineData("training.hiddenSizes=[64,0]", "an array of whole numbers, at least 1", "0 as element 1")]
    [InlineData("training.hiddenSizes=64", "an array of whole numbers, at least 1", "64")]
    [InlineData("training.hiddenSizes=64,64", "an array of whole numbers, at least 1", "'64,64'")]
    [InlineData("environment.slippery=yes", "true or false", "'yes'")]
    [InlineData("environment.length=1001", "a whole number from 1 to 1000", "1001")]
    [InlineData("environment.maxEpisodeSteps=-1", "a whole number from 0 to 2147483647", "-1")]
    public void A_value_that_does_not_fit_is_found_with_what_was_expected(string text, string expected, string found)
    {
        var finding = _resolution.FindingInOverride(text);

        Assert.Equal(
            ($"override '{text}'", text.Split('=')[0], expected, found),
            (finding.Source.ToString(), finding.Key, finding.Expected, finding.Found));
    }

    [Theory]
    [InlineData("training.steps")]
    [InlineData("steps=5")]
    [InlineData(".steps=5")]
    [InlineData("training.=5")]
    [InlineData("=")]
    public void An_override_of_another_form_is_found(string text) =>
        Assert.StartsWith("section.parameter=value", _resolution.FindingInOverride(text).Expected, StringComparison.Ordinal);

    [Fact]
    public void A_key_of_another_section_is_sent_there() =>
        Assert.Equal("It belongs to 'training'.", _resolution.FindingInOverride("environment.seed=1").Suggestion);

    [Fact]
    public void A_key_with_a_colon_is_unknown_like_any_other() =>
        Assert.Equal("environment.id:x", _resolution.FindingInOverride("environment.id:x=1").Key);

    [Fact]
    public void A_null_is_no_value() =>
        Assert.Equal(
            ["run.json:1: training.steps: expected a whole number, at least 1; found null. Leave the key out to have the default."],
            _resolution.FindingsInFile("""{ "environment": { "id": "Corridor-v0" }, "training": { "steps": null } }""")
                .Select(static finding => finding.ToString()));

    [Fact]
    public void A_text_in_a_file_needs_its_quotation_marks() =>
        Assert.Equal(
            ["run.json:1: training.device: expected text; found 5."],
            _resolution.FindingsInFile("""{ "environment": { "id": "Corridor-v0" }, "training": { "device": 5 } }""")
                .Select(static finding => finding.ToString()));

    [Fact]
    public void A_plugin_that_must_be_named_and_is_not_is_found() =>
        Assert.Equal(
            ["run.json: environment.id: expected the id of an environment; found nothing. It has no default; set it in the file, or by environment.id=…. Known: Corridor-v0."],
            _resolution.FindingsInFile("""{ "environment": { } }""").Select(static finding => finding.ToString()));

    [Fact]
    public void An_environment_of_a_rejected_plugin_is_answered_with_the_rejection() =>
        Assert.Contains("PLG1004", _resolution.FindingInOverride("environment.id=Tomorrow-v0").Suggestion, StringComparison.Ordinal);

    [Fact]
    public void A_section_that_is_no_object_is_found()
    {
        var finding = _resolution.FindingsInFile("""
            {
              "kernel": "constant",
              "environment": { "id": "Corridor-v0" }
            }
            """).Single();

        Assert.Equal(
            ("run.json:2", "kernel", "\"constant\"", "Write \"kernel\": { \"id\": \"constant\" }."),
            (finding.Source.ToString(), finding.Key, finding.Found, finding.Suggestion));
    }

    [Fact]
    public void A_section_given_twice_is_found() =>
        Assert.Equal(
            ["run.json:1: environment: expected each key once; found it a second time, after run.json:1. Remove one."],
            _resolution.FindingsInFile("""{ "environment": { "id": "Corridor-v0" }, "environment": { } }""")
                .Select(static finding => finding.ToString()));

    [Theory]
    [InlineData("{\n  \"environment\": { \"id\": \"Corridor-v0\" \n", "run.json:3")]
    [InlineData("{\n  \"environment\": { \"id\" \"Corridor-v0\" } }", "run.json:2")]
    [InlineData("{ } {", "run.json:1")]
    [InlineData("", "run.json:1")]
    [InlineData("[]", "run.json:1")]
    [InlineData("{ \"training\": { \"hiddenSizes\": [1, } }", "run.json:1")]
    public void Malformed_json_is_the_only_finding_and_has_its_line(string json, string source) =>
        Assert.Equal(source, Assert.Single(_resolution.FindingsInFile(json)).Source.ToString());

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding()
    {
        var target = ConfigurationTarget.File("/no such folder/run.json");

        var exception = Assert.Throws<ConfigurationException>(() => _resolution.Resolver().Resolve(target));

        Assert.Equal("a file that can be read", Assert.Single(exception.Findings).Expected);
    }

    public void Dispose() => _resolution.Dispose();
}
