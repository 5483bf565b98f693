using System.CommandLine;
using SoftQ.Cli.Configurations;
using SoftQ.Cli.Runs;
using SoftQ.Cli.Sweeps;
using SoftQ.Learning.Acting;
using Spectre.Console;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq sweep</c>: trains the runs that the lists of a configuration expand to.</summary>
internal static class SweepCommand
{
    private const long EvaluationSeed = 0;
    private const int Samples = 16384;

    public static Command Create(CommonOptions common)
    {
        var options = new ConfigurationOptions();
        var parallel = new Option<int>("--parallel") { Description = "Runs at a time; each has its share of the processors.", DefaultValueFactory = static _ => 1, HelpName = "N" };
        var episodes = new Option<int>("--episodes") { Description = "Episodes to evaluate each run with.", DefaultValueFactory = static _ => 100, HelpName = "N" };
        var oracle = new Option<bool>("--against-oracle")
        {
            Description = $"Compares {Samples} sampled actions of each run with the exact policy, where the task has a deterministic model.",
        };
        var output = new Option<string?>("--out") { Description = "The folder of the runs; by default one under runs, named for the target.", HelpName = "DIR" };
        var command = new Command(
            "sweep", "Trains a run for every combination of the values that a configuration gives in lists, each in a process of its own. Called again, it goes on with the runs that are not done.")
        {
            parallel, episodes, oracle, output,
        };
        options.AddTo(command);
        foreach (var option in new Option[] { parallel, episodes })
            option.Validators.Add(OptionChecks.RequirePositive);
        output.Validators.Add(OptionChecks.RequirePath);
        command.SetAction(async (parsed, _) =>
        {
            using var host = common.CreateHost(parsed, options.NamedFile(parsed));
            var target = options.Target(parsed, host.Catalog);
            var runs = ConfigurationOptions.Resolver(host).Sweep(target, options.Overrides(parsed));
            using var folder = SweepFolder.Take(parsed.GetValue(output) ?? Path.Combine("runs", Path.GetFileNameWithoutExtension(target.Name)));
            SweepEntry[] entries = [.. runs.Select(run => new SweepEntry(run, folder.Path))];
            SweepFolder.Prepare(entries);
            try
            {
                await Train(entries, parsed.GetValue(parallel), [.. common.PluginOptions(parsed, options.NamedFile(parsed))]);
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine($"Stopped. The same command goes on with the runs in {folder.Path} that are not done.");
                return ErrorReport.Interrupted;
            }
            return Finish(entries, new SweepReport(host, Evaluation(parsed.GetValue(episodes), parsed.GetValue(oracle))), folder);
        });
        return command;
    }

    private static async Task Train(IReadOnlyList<SweepEntry> entries, int parallel, IReadOnlyList<string> options)
    {
        using var interruption = new Interruption();
        if (Console.IsOutputRedirected)
        {
            await new SweepProcesses(parallel, options, new SweepLines(Console.Out)).Train(entries, interruption.Token);
            return;
        }
        await AnsiConsole.Live(SweepTable.Of(entries)).StartAsync(
            context => new SweepProcesses(parallel, options, new SweepTable(entries, context)).Train(entries, interruption.Token));
    }

    private static RunEvaluation Evaluation(int episodes, bool againstOracle) =>
        new(episodes, EvaluationSeed, within: [], ActionMode.Sample, againstOracle ? [Samples] : []);

    private static int Finish(SweepEntry[] entries, SweepReport report, SweepFolder folder)
    {
        SweepEntry[] done = [.. entries.Where(static entry => entry.State == SweepState.Done)];
        if (done.Length > 0)
            report.Write(done, folder);
        foreach (var failed in entries.Where(static entry => entry.State == SweepState.Failed))
            Console.Error.WriteLine($"softq: '{failed.Name}' failed; all that it wrote is in {failed.Log}: {failed.Error}");
        Console.WriteLine($"{done.Length} of {entries.Length} runs are done, in {folder.Path}");
        return done.Length == entries.Length ? 0 : ErrorReport.Failure;
    }
}
