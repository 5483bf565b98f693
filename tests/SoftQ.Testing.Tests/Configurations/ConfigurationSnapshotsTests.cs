using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Configuration.Snapshots;
using SoftQ.Testing.Configurations;

namespace SoftQ.Testing.Tests.Configurations;

public sealed class ConfigurationSnapshotsTests : IDisposable
{
    private readonly ConfigurationSnapshots _snapshots = new(BuiltPlugins.Folder);
    private readonly string _folder = Directory.CreateTempSubdirectory("softq-testing-").FullName;

    public void Dispose()
    {
        _snapshots.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_accepted_passes_with_any_library()
    {
        var file = Write("""{ "extends": "multigoal" }""");
        _snapshots.Resolve(file).Accept();

        await _snapshots.Verify(file, Compare);
    }

    [Fact]
    public async Task A_file_without_an_accepted_text_fails()
    {
        var exception = await Assert.ThrowsAsync<ConfigurationDriftException>(() => _snapshots.Verify(Write("""{ "extends": "multigoal" }"""), Compare));

        Assert.Contains("has no accepted text yet", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drift_is_told_by_key_with_the_layer_that_each_value_now_comes_from()
    {
        var file = Write("""{ "extends": "multigoal", "algorithm": { "temperature": 0.5, "batchSize": 32 } }""");
        var snapshot = _snapshots.Resolve(file);
        File.WriteAllText(snapshot.VerifiedFile, snapshot.Text
            .Replace("\"discount\": 0.99", "\"discount\": 0.9", StringComparison.Ordinal)
            .Replace("\"version\": \"0.1.0\"", "\"version\": \"0.0.9\"", StringComparison.Ordinal));
        Write("""
            {
              "extends": "multigoal",
              "algorithm": { "temperature": 0.25 }
            }
            """);

        var exception = await Assert.ThrowsAsync<ConfigurationDriftException>(() => _snapshots.Verify(file, Compare));

        Assert.Equal(
            $"""
            '{file}' resolves to other values than those accepted in '{snapshot.VerifiedFile}':
              algorithm.batchSize: 32 → 64, the default
              algorithm.discount: 0.9 → 0.99, the default
              algorithm.temperature: 0.5 → 0.25, from the file {file}:3
              resolved.plugins.environment.version: "0.0.9" → "0.1.0"
              resolved.plugins.kernel.version: "0.0.9" → "0.1.0"
              resolved.plugins.sampler.version: "0.0.9" → "0.1.0"
              resolved.temperature: 0.5 → 0.25
            """,
            exception.Message.Split("\n\n")[0]);
    }

    [Fact]
    public async Task A_file_that_is_wrong_tells_its_findings()
    {
        var exception = await Assert.ThrowsAsync<ConfigurationException>(() => _snapshots.Verify(Write("""{ "extends": "multigaol" }"""), Compare));

        Assert.Contains("Did you mean 'multigoal'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_library_objects_to_is_passed_on_where_nothing_drifted()
    {
        var file = Write("""{ "extends": "multigoal" }""");
        _snapshots.Resolve(file).Accept();

        await Assert.ThrowsAsync<TimeoutException>(() => _snapshots.Verify(file, static _ => throw new TimeoutException()));
    }

    [Theory]
    [InlineData("<<<<<<< ours", "holds no JSON")]
    [InlineData("compact", "is not written as SoftQ writes it")]
    public void An_accepted_text_that_was_edited_is_told_apart(string accepted, string expected)
    {
        var snapshot = _snapshots.Resolve(Write("""{ "extends": "multigoal" }"""));
        File.WriteAllText(snapshot.VerifiedFile, accepted == "compact" ? snapshot.Text.Replace("  ", "", StringComparison.Ordinal) : accepted);

        Assert.Contains(expected, snapshot.Drift(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_folder_are_its_configurations()
    {
        foreach (var name in new[] { "b.json", "a.json", "a.verified.json", "a.received.json", "softq.schema.json", "notes.txt" })
            File.WriteAllText(Path.Combine(_folder, name), "");

        Assert.Equal(["a.json", "b.json"], ConfigurationSnapshots.FilesIn(_folder).Select(static file => Path.GetFileName(file)));
    }

    [Fact]
    public void A_relative_path_counts_from_the_tests_folder() => Assert.EndsWith(
        Path.Combine("SoftQ.Testing.Tests", "Configurations", "missing.json"),
        Assert.Throws<ConfigurationException>(() => _snapshots.Resolve("missing.json")).Findings[0].Source.Name,
        StringComparison.Ordinal);

    [Fact]
    public void A_source_path_that_is_not_there_is_told() => Assert.Contains(
        "DeterministicSourcePaths",
        Assert.Throws<DirectoryNotFoundException>(() => _snapshots.Resolve("a.json", "/_/tests/Test.cs")).Message,
        StringComparison.Ordinal);

    private static Task Compare(ConfigurationSnapshot snapshot)
    {
        Assert.Equal(File.ReadAllText(snapshot.VerifiedFile), snapshot.Text);
        return Task.CompletedTask;
    }

    private string Write(string json)
    {
        var file = Path.Combine(_folder, "run.json");
        File.WriteAllText(file, json);
        return file;
    }
}
