using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Checkpoints;
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
    /// <exception cref="RunFolderException">There is no run in it.</exception>
    /// <exception cref="InputException">The path is empty.</exception>
    public static SavedRun Open(PluginHost host, string path)
    {
        var folder = RunPath.Folder(path);
        var run = new RunResolver(host).Compose(folder);
        try
        {
            var manifest = new CheckpointStore(folder.Checkpoints).RestoreAgent(
                run.Agent, static exception => Console.Error.WriteLine($"softq: A checkpoint is damaged, and the one before it is used: {exception.Message}"));
            return new SavedRun(folder, run, manifest.Step);
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
