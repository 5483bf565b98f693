using System.CommandLine;
using SoftQ.Cli.Runs;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq compare</c>: the curves of several runs in one picture.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("run") { Description = "Run folders.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The picture.", DefaultValueFactory = static _ => "comparison.png", HelpName = "FILE.png" };
        var command = new Command("compare", "Draws the learning curves of several runs into one picture, and shows how far each came.") { folders, output };
        command.SetAction(parsed =>
        {
            var runs = RunCurves.Read(parsed.GetRequiredValue(folders));
            var file = parsed.GetRequiredValue(output);
            if (!file.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
                throw new InputException($"--out takes the path of a picture, which ends in .png; found '{file}'.");
            RunCurves.WriteTable(runs);
            if (!runs.Any(static run => run.HasCurve))
                throw new InputException("There is nothing to draw: in none of these runs did an episode end or an update happen.");
            RunCurves.Figure(runs).Save(file);
            Console.WriteLine($"Drew {file}");
            return 0;
        });
        return command;
    }
}
