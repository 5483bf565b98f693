using SoftQ.Testing.Configurations;

namespace SoftQ.Testing.Tests.Configurations;

/// <summary>What every preset of the built-in plugins resolves to, as a team would put its own configurations under snapshot.</summary>
public sealed class PresetTests : IDisposable
{
    private readonly ConfigurationSnapshots _snapshots = new(BuiltPlugins.Folder) { Folder = "_snapshots" };

    public static TheoryData<string> Files => [.. Directory.EnumerateDirectories(BuiltPlugins.Folder)
        .Select(static plugin => Path.Combine(plugin, "presets"))
        .Where(Directory.Exists)
        .SelectMany(static presets => ConfigurationSnapshots.FilesIn(presets))];

    public void Dispose() => _snapshots.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_preset_resolves_to_what_was_accepted(string file) => _snapshots.Verify(
        file, static snapshot => Verifier.Verify(snapshot.Text, "json").UseDirectory(snapshot.Folder).UseFileName(snapshot.Name));
}
