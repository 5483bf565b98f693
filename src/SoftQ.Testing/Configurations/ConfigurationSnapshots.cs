using System.Runtime.CompilerServices;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Configuration.Snapshots;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;

namespace SoftQ.Testing.Configurations;

/// <summary>
/// Puts configuration files under snapshot tests: a changed default, another version of a plugin, another composition fails a test
/// before it costs a training. Whichever library compares the texts, a failure also tells from which layer each changed value comes.
/// Environment variables do not count, so that the result is the same for everybody.
/// </summary>
/// <param name="plugins">Folders of plugins, besides those that a file names, <c>plugins</c> beside the test, and those of the variable SOFTQ_PLUGINS.</param>
/// <example><code>
/// [Theory]
/// [MemberData(nameof(Files))]
/// public Task Is_as_accepted(string file) => _snapshots.Verify(file, snapshot =>
///     Verifier.Verify(snapshot.Text, "json").UseDirectory(snapshot.Folder).UseFileName(snapshot.Name));
///
/// public static TheoryData&lt;string&gt; Files => [.. ConfigurationSnapshots.FilesIn("experiments")];
/// </code></example>
public sealed class ConfigurationSnapshots(params IEnumerable<string> plugins) : IDisposable
{
    private readonly ConfigurationHosts _hosts = new(
        file => [.. plugins, .. ConfigurationTarget.File(file).PluginFolders()],
        static folders => new PluginHost(PluginFolders.Standard(folders)));

    /// <summary>The folder of the accepted texts, from that of the test; null for that of each file.</summary>
    public string? Folder { get; init; }

    /// <summary>The configuration files that lie in a folder, not below it: all JSON but accepted texts and schemas.</summary>
    /// <param name="folder">The folder, from that of the test.</param>
    /// <param name="sourceFile">The test's source file; the compiler gives it.</param>
    public static IReadOnlyList<string> FilesIn(string folder, [CallerFilePath] string sourceFile = "") =>
        ConfigurationFiles.In(FromTest(folder, sourceFile));

    /// <summary>Resolves a file.</summary>
    /// <param name="file">The file, from the folder of the test.</param>
    /// <param name="sourceFile">The test's source file; the compiler gives it.</param>
    /// <exception cref="ConfigurationException">Something is wrong with it; the exception holds all of it.</exception>
    public ConfigurationSnapshot Resolve(string file, [CallerFilePath] string sourceFile = "")
    {
        var path = FromTest(file, sourceFile);
        var configuration = new RunResolver(_hosts.Of(path)).Resolve(ConfigurationTarget.File(path));
        return new ConfigurationSnapshot(path, configuration, Folder is null ? null : FromTest(Folder, sourceFile));
    }

    /// <summary>Resolves a file, and has its text compared with what was accepted.</summary>
    /// <param name="file">The file, from the folder of the test.</param>
    /// <param name="compare">Compares the text with the accepted one, in the snapshot's folder under its name, and throws where they differ.</param>
    /// <param name="sourceFile">The test's source file; the compiler gives it.</param>
    /// <exception cref="ConfigurationException">Something is wrong with the file; the exception holds all of it.</exception>
    /// <exception cref="ConfigurationDriftException">The text is not the accepted one; the exception tells where each changed value comes from.</exception>
    public async Task Verify(string file, Func<ConfigurationSnapshot, Task> compare, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(compare);
        var snapshot = Resolve(file, sourceFile);
        try
        {
            await compare(snapshot).ConfigureAwait(false);
        }
        catch (Exception exception) when (snapshot.Drift() is { } drift)
        {
            throw new ConfigurationDriftException(drift, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hosts.Dispose();

    private static string FromTest(string path, string sourceFile)
    {
        if (Path.IsPathFullyQualified(path))
            return path;
        var folder = Path.GetDirectoryName(sourceFile);
        return Directory.Exists(folder)
            ? Path.GetFullPath(Path.Combine(folder, path))
            : throw new DirectoryNotFoundException(
                $"The test's folder '{folder}' does not exist, so '{path}' cannot be found from it; set DeterministicSourcePaths=false in the test project, or give the full path.");
    }
}
