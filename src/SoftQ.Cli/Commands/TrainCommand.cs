using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SoftQ.Cli.Progress;
using SoftQ.Cli.Runs;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq train</c>: trains an agent and leaves a run folder.</summary>
internal static class TrainCommand
{
    public static Command Create(CommonOptions common)
    {
        var target = new Argument<string>("target") { Description = "A preset (multigoal), an environment (MultiGoal-v0), or a configuration file." };
        var set = new Option<string[]>("--set") { Description = "Sets a value of the configuration: section.key=value; may be repeated.", HelpName = "KEY=VALUE" };
        var seed = new Option<string?>("--seed") { Description = "The seed of every random number of the run.", HelpName = "N" };
        var device = new Option<string?>("--device") { Description = "The device to compute on: auto, cpu, cuda, cuda:N or mps.", HelpName = "NAME" };
        var steps = new Option<string?>("--steps") { Description = "Environment steps of the whole run.", HelpName = "N" };
        var output = new Option<string?>("--out") { Description = "The run folder; by default a new one under runs.", HelpName = "DIR" };
        var command = new Command("train", "Trains an agent and leaves a run folder with metrics, a checkpoint and figures.")
        {
            target, set, seed, device, steps, output,
        };
        command.SetAction(parsed =>
        {
            (string Key, string? Value)[] named =
            [
                ("training.seed", parsed.GetValue(seed)), ("training.device", parsed.GetValue(device)), ("training.steps", parsed.GetValue(steps)),
            ];
            string[] overrides = [.. parsed.GetValue(set) ?? [], .. named.Where(static pair => pair.Value is not null).Select(static pair => $"{pair.Key}={pair.Value}")];
            return Train(common, parsed, parsed.GetRequiredValue(target), overrides, parsed.GetValue(output));
        });
        return command;
    }

    private static int Train(CommonOptions common, ParseResult parsed, string targetName, string[] overrides, string? output)
    {
        if (output is not null && string.IsNullOrWhiteSpace(output))
            throw new InputException("--out takes a folder's path; found nothing.");
        using var host = common.CreateHost(parsed);
        var target = ConfigurationTarget.Find(targetName, host.Catalog);
        var configuration = new ConfigurationResolver(host.Catalog, RunSections.All).Resolve(target, overrides);
        using var run = ComposedRun.Compose(host, configuration);
        var folder = new RunFolder(output ?? NewFolderName(target, configuration));
        run.Warnings.Raised += static warning => Console.Error.WriteLine($"softq: {warning}");
        using var interruption = new Interruption();
        TrainingSession.CreateFolder(run, folder);
        Console.WriteLine($"Training {run.Environment.Spec?.Id ?? targetName} on {run.Execution.Device} into {folder.Path}");
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
