using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SoftQ.Cli.Configurations;
using SoftQ.Cli.Output;
using SoftQ.Cli.Runs;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Evaluation;
using SoftQ.Learning.Exact;
using static SoftQ.Cli.Output.CellText;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq oracle</c>: solves a task exactly, without training.</summary>
internal static class OracleCommand
{
    public static Command Create(CommonOptions common)
    {
        var options = new ConfigurationOptions();
        var states = new Option<string[]>("--state") { Description = "A state to look at, x,y; may be repeated. The task's own probes by default.", HelpName = "X,Y" };
        var episodes = new Option<int>("--episodes") { Description = "Episodes to play with the exact policy.", DefaultValueFactory = static _ => 1000, HelpName = "N" };
        var seed = new Option<long>("--seed") { Description = "The seed of starts and actions.", DefaultValueFactory = static _ => 0, HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("oracle", "Finds the exact soft values and policy of a task with a deterministic model, and plays episodes with it. Trains nothing.")
        {
            states, episodes, seed, json,
        };
        options.AddTo(command);
        episodes.Validators.Add(OptionChecks.RequirePositive);
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed, options.NamedFile(parsed));
            using var run = ConfigurationOptions.Resolver(host).Compose(options.Target(parsed, host.Catalog), options.Overrides(parsed));
            var solution = new ExactTasks().SolutionOf(run);
            var grid = PolicyComparison.Grid(run.Environment.ActionSpace);
            ExactState[] at = [.. StatesOf(run, parsed.GetValue(states) ?? []).Select(state => ExactState.Of(solution, grid, state))];
            var records = PolicyEvaluation.Play(run.Environment, solution.Act, parsed.GetValue(episodes), parsed.GetValue(seed));
            var summary = EvaluationSummary.Of(records, [20]);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(new { solution.Problem, solution.Sweeps, States = at, Evaluation = summary }, JsonOutput.Options));
            else
                WriteTables(at, new RunReport("exact policy", 0, "sample", summary, [], []));
            return 0;
        });
        return command;
    }

    private static IEnumerable<float[]> StatesOf(ComposedRun run, string[] texts)
    {
        if (texts.Length == 0)
            return ((IPlanarTask)run.Environment.Unwrapped).Probes;
        var size = run.Environment.ObservationSpace.FlatSize;
        return texts.Select(text =>
        {
            var elements = text.Split(',').Select(static part =>
                float.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var element) ? element : float.NaN).ToArray();
            return elements.Length == size && run.Environment.ObservationSpace.Contains(elements)
                ? elements
                : throw new InputException($"--state takes {size} numbers of {run.Environment.ObservationSpace} with commas between them; found '{text}'.");
        }).ToArray();
    }

    private static void WriteTables(ExactState[] states, RunReport report)
    {
        var table = Tables.New("state", "V*", "greatest Q*", "least Q*", "entropy", "E‖a‖²", "modes", "at");
        foreach (var state in states)
        {
            Tables.AddRow(
                table, State(state.State), Number(state.Value, 2), Number(state.GreatestActionValue, 2), Number(state.LeastActionValue, 2),
                Number(state.Entropy, 3), Number(state.MeanSquare, 3), Whole(state.Modes.Count), string.Join(" ", state.Modes.Select(State)));
        }
        Tables.Write(table);
        Console.WriteLine();
        EvaluationTables.Write([report]);
    }
}
