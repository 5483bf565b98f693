using System.CommandLine;
using SoftQ.Cli.Runs;
using SoftQ.Figures;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plot</c>: draws a run's figures.</summary>
internal static class PlotCommand
{
    public static Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("run") { Description = "The run folder." };
        var baseline = new Option<string?>("--baseline") { Description = "Another run, whose trajectories are laid over.", HelpName = "RUN" };
        var command = new Command("plot", "Draws the figures of a run into its folder.") { folder, baseline };
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            var other = parsed.GetValue(baseline) is { } path ? TrajectoriesOf(host, path) : null;
            using var saved = SavedRun.Open(host, parsed.GetRequiredValue(folder));
            foreach (var figure in RunFigures.Draw(saved.Run, saved.Folder, other))
                Console.WriteLine($"Drew {figure}");
            return 0;
        });
        return command;
    }

    private static TrajectorySet TrajectoriesOf(PluginHost host, string path)
    {
        using var saved = SavedRun.Open(host, path);
        return RunFigures.Trajectories(saved.Run, saved.Folder.Name);
    }
}
