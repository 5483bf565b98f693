using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class ConfigurationTargetTests : IDisposable
{
    private readonly Resolution _resolution = new();

    [Fact]
    public void A_file_is_found_by_its_path()
    {
        var path = _resolution.Write("""{ "environment": { "id": "Corridor-v0", "length": 4 } }""");

        Assert.Equal(4L, Length(path));
    }

    [Fact]
    public void A_preset_is_found_by_its_name() => Assert.Equal(3L, Length("short-corridor"));

    [Fact]
    public void An_environment_is_found_by_its_id() => Assert.Equal(10L, Length("Corridor-v0"));

    [Theory]
    [InlineData("short-coridor", "Did you mean 'short-corridor'?")]
    [InlineData("Coridor-v0", "Did you mean 'Corridor-v0'?")]
    [InlineData("Something", "Known: Corridor-v0, short-corridor.")]
    public void An_unknown_name_is_answered_with_the_nearest_preset_or_environment(string text, string suggestion) =>
        Assert.Equal(suggestion, Finding(text).Suggestion);

    [Fact]
    public void The_environment_of_a_rejected_plugin_is_answered_with_the_rejection() =>
        Assert.Contains("PLG1004", Finding("Tomorrow-v0").Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("runs/missing")]
    [InlineData("missing.json")]
    public void What_looks_like_a_path_and_is_not_there_is_a_missing_file(string text) =>
        Assert.Equal($"no file '{Path.GetFullPath(text)}'", Finding(text).Found);

    public void Dispose() => _resolution.Dispose();

    private object? Length(string target) =>
        _resolution.Resolver().Resolve(ConfigurationTarget.Find(target, _resolution.Catalog))["environment"].Values["length"];

    private ConfigurationFinding Finding(string target) =>
        Assert.Single(Assert.Throws<ConfigurationException>(() => ConfigurationTarget.Find(target, _resolution.Catalog)).Findings);
}
