using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Runs;

/// <summary>A run opened from its folder, with what its agent had learned.</summary>
internal sealed class SavedRun : IDisposable
{
    private SavedRun(RunFolder folder, ComposedRun run, int step) => (Folder, Run, Step) = (folder, run, step);

    /// <summary>The folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>The run, with its agent restored.</summary>
    public ComposedRun Run { get; }

    /// <summary>The environment steps that it had done.</summary>
    public int Step { get; }

    /// <summary>Opens a run folder.</summary>
    /// <param name="host">The plugins.</param>
    /// <param name="path">The folder.</param>
    /// <exception cref="InputException">There is no run in it.</exception>
    public static SavedRun Open(PluginHost host, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new InputException("A run is named by its folder's path; found nothing.");
        var folder = new RunFolder(path);
        if (!File.Exists(folder.Configuration))
            throw new InputException($"'{folder.Path}' is not a run folder: it has no {Path.GetFileName(folder.Configuration)}. Name a folder that 'softq train' wrote.");
        var run = new RunResolver(host).Compose(ConfigurationTarget.File(folder.Configuration));
        try
        {
            return new SavedRun(folder, run, run.RestoreAgent(folder));
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Run.Dispose();
}
