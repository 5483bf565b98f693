using System.CommandLine;
using SoftQ.Cli.Configurations;
using SoftQ.Cli.Runs;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Configuration.Snapshots;
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
        var resume = new Option<bool>("--resume") { Description = "Go on with the run in the folder that --out names, where there is one already." };
        var command = new Command("train", "Trains an agent and leaves a run folder with metrics, checkpoints and figures.")
        {
            seed, device, steps, output, resume,
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
            return Train(host, options.Target(parsed, host.Catalog), overrides, parsed.GetValue(output), parsed.GetValue(resume));
        });
        return command;
    }

    private static int Train(PluginHost host, ConfigurationTarget target, string[] overrides, string? output, bool resume)
    {
        var resolver = ConfigurationOptions.Resolver(host);
        if (resume && output is not null && new RunFolder(output) is { HoldsRun: true } stopped)
        {
            RequireSame(stopped, resolver.Resolve(target, overrides));
            return ResumeCommand.Resume(host, stopped, force: false);
        }
        using var run = resolver.Compose(target, overrides);
        var folder = new RunFolder(output ?? NewFolderName(target, run.Configuration));
        return RunTraining.Finish(run, folder, () => TrainingSession.Begin(run, folder));
    }

    private static void RequireSame(RunFolder folder, ResolvedConfiguration configuration)
    {
        var differences = new ConfigurationSnapshot(folder.Configuration, configuration).Differences(File.ReadAllText(folder.Configuration));
        if (differences.Count > 0)
        {
            throw new InputException(
                $"'{folder.Path}' holds a run of another configuration:\n{string.Join('\n', differences.Select(static difference => $"  {difference}"))}\nName another folder, or go on with that run by 'softq resume'.");
        }
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
