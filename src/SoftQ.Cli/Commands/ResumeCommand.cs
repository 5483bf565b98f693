using System.CommandLine;
using SoftQ.Cli.Runs;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq resume</c>: goes on with a run that was stopped, in whatever way.</summary>
internal static class ResumeCommand
{
    public static Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("run") { Description = "The run folder." };
        var force = new Option<bool>("--force") { Description = "Go on also where versions, the device or the configuration are others than before." };
        var command = new Command(
            "resume", "Goes on with a run that was stopped or killed, from its last checkpoint. What it leaves is what it would have left without the stop, byte for byte.")
        {
            folder, force,
        };
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            return Resume(host, RunPath.Folder(parsed.GetRequiredValue(folder)), parsed.GetValue(force));
        });
        return command;
    }

    /// <summary>Goes on with a run.</summary>
    /// <param name="host">The plugins.</param>
    /// <param name="folder">The run folder.</param>
    /// <param name="force">Whether to go on also under other circumstances than before.</param>
    /// <returns>The exit code.</returns>
    public static int Resume(PluginHost host, RunFolder folder, bool force)
    {
        using var run = new RunResolver(host).Compose(folder);
        return RunTraining.Finish(run, folder, () => TrainingSession.Resume(run, folder, force, RunTraining.Warn));
    }
}
