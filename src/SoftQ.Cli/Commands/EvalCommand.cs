using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Cli.Runs;
using SoftQ.Learning.Acting;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq eval</c>: plays episodes with trained agents.</summary>
internal static class EvalCommand
{
    public static Command Create(CommonOptions common)
    {
        var folders = new Argument<string[]>("run") { Description = "One or several run folders.", Arity = ArgumentArity.OneOrMore };
        var episodes = new Option<int>("--episodes") { Description = "Episodes to play.", DefaultValueFactory = static _ => 100, HelpName = "N" };
        var seed = new Option<long>("--seed") { Description = "The seed of starts and actions.", DefaultValueFactory = static _ => 0, HelpName = "N" };
        var within = new Option<int[]>("--within")
        {
            Description = "Counts episodes that the task itself ended within so many steps; may be repeated.",
            HelpName = "STEPS",
        };
        var actions = new Option<ActionMode>("--actions")
        {
            Description = "How actions are chosen: one draw from the policy (sample), the draw of the greatest Q or one by exp(Q/α) among 64 "
                + "(argmax, softmax), or the policy without its noise (zero-noise).",
            CustomParser = static result => ActionModeText.Parse(result),
            DefaultValueFactory = static _ => ActionMode.Sample,
            HelpName = "MODE",
        };
        var oracle = new Option<bool>("--against-oracle") { Description = "Compares sampled actions with the exact policy, where the task has a deterministic model." };
        var samples = new Option<int[]>("--samples")
        {
            Description = "Actions to sample at each state for that comparison; may be repeated.",
            DefaultValueFactory = static _ => [1024, 16384],
            HelpName = "N",
        };
        var video = new Option<int>("--video")
        {
            Description = "Films so many episodes, from the first on, into the run's folder of figures, as animated PNG files.",
            HelpName = "N",
        };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("eval", "Plays episodes with trained agents; actions are sampled, as in training, unless told otherwise.")
        {
            folders, episodes, seed, within, actions, oracle, samples, video, json,
        };
        foreach (var option in new Option[] { episodes, samples, video })
            option.Validators.Add(OptionChecks.RequirePositive);
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            var evaluation = new RunEvaluation(
                parsed.GetValue(episodes),
                parsed.GetValue(seed),
                parsed.GetValue(within) ?? [],
                parsed.GetValue(actions),
                parsed.GetValue(oracle) ? parsed.GetValue(samples) ?? [] : [],
                parsed.GetValue(video));
            var reports = evaluation.Evaluate(host, parsed.GetRequiredValue(folders));
            if (parsed.GetValue(json))
                JsonOutput.Write(reports);
            else
                EvaluationTables.Write(reports);
            return 0;
        });
        return command;
    }
}
