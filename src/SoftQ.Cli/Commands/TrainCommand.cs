using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SoftQ.Cli.Configurations;
using SoftQ.Cli.Progress;
using SoftQ.Cli.Runs;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq train</c>: trains an agent and leaves a run folder.</summary>
internal static class TrainCommand
{
    public static Command Create(CommonOptions common)
    {
        var options = new ConfigurationOptions();
        var seed = new Option<string?>("--seed") { Description = "The seed of every random number of the run.", HelpName = "N" };
        var device = new Option<string?>("--device") { Description = "The device to compute on: auto, cpu, cuda, cuda:N or mps.", HelpName = "NAME" };
        var steps = new Option<string?>("--steps") { Description = "Environment steps of the whole run.", HelpName = "N" };
        var output = new Option<string?>("--out") { Description = "The run folder; by default a new one under runs.", HelpName = "DIR" };
        var command = new Command("train", "Trains an agent and leaves a run folder with metrics, a checkpoint and figures.")
        {
            seed, device, steps, output,
        };
        options.AddTo(command);
        output.Validators.Add(OptionChecks.RequirePath);
        command.SetAction(parsed =>
        {
            (string Key, string? Value)[] named =
            [
                ("training.seed", parsed.GetValue(seed)), ("training.device", parsed.GetValue(device)), ("training.steps", parsed.GetValue(steps)),
            ];
            string[] overrides = [.. options.Overrides(parsed), .. named.Where(static pair => pair.Value is not null).Select(static pair => $"{pair.Key}={pair.Value}")];
            using var host = common.CreateHost(parsed, options.NamedFile(parsed));
            return Train(host, options.Target(parsed, host.Catalog), overrides, parsed.GetValue(output));
        });
        return command;
    }

    private static int Train(PluginHost host, ConfigurationTarget target, string[] overrides, string? output)
    {
        using var run = ConfigurationOptions.Resolver(host).Compose(target, overrides);
        var folder = new RunFolder(output ?? NewFolderName(target, run.Configuration));
        run.Warnings.Raised += static warning => Console.Error.WriteLine($"softq: {warning}");
        using var interruption = new Interruption();
        TrainingSession.CreateFolder(run, folder);
        Console.WriteLine($"Training {run.Environment.Spec?.Id ?? target.Name} on {run.Execution.Device} into {folder.Path}");
        var start = Stopwatch.GetTimestamp();
        var complete = TrainingDisplay.Show(observer => TrainingSession.Train(run, folder, observer, interruption.Token));
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(complete ? "Trained" : "Stopped after")} {run.Trainer.Step:N0} steps in {elapsed.TotalSeconds:F0} s, {run.Agent.Updates / elapsed.TotalSeconds:F0} updates/s; last episode's return {ReturnText.Of(run.Trainer.Progress.LastReturn)}"));
        if (!complete)
        {
            Console.WriteLine($"The checkpoint is in {folder.Checkpoint}");
            return ErrorReport.Interrupted;
        }
        foreach (var figure in RunFigures.Draw(run, folder, baseline: null))
            Console.WriteLine($"Drew {figure}");
        return 0;
    }

    private static string NewFolderName(ConfigurationTarget target, ResolvedConfiguration configuration)
    {
        var seed = configuration[RunSections.Training].Parameters.Get<long>("seed");
        var name = Path.Combine("runs", $"{Path.GetFileNameWithoutExtension(target.Name)}-seed{seed}");
        for (var number = 2; ; number++)
        {
            if (!new RunFolder(name).Exists)
                return name;
            name = Path.Combine("runs", $"{Path.GetFileNameWithoutExtension(target.Name)}-seed{seed}-{number}");
        }
    }
}
