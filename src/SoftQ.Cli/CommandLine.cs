using System.CommandLine;
using SoftQ.Cli.Commands;
using SoftQ.Gym.Errors;

namespace SoftQ.Cli;

/// <summary>The tool's commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>0 when all went well, 1 for a failure, 2 for bad input, 124 where a step never ended, 130 when interrupted.</returns>
    public static int Run(string[] args)
    {
        var common = new CommonOptions();
        var root = new RootCommand("Trains maximum-entropy agents with soft Q-learning, and shows what they learned.")
        {
            TrainCommand.Create(common),
            ResumeCommand.Create(common),
            EvalCommand.Create(common),
            PlotCommand.Create(common),
            SweepCommand.Create(common),
            CompareCommand.Create(),
            OracleCommand.Create(common),
            ConfigCommand.Create(common),
            PluginsCommand.Create(common),
        };
        common.AddTo(root);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && !args.Contains("--help") && !args.Contains("-h"))
            return RefuseSyntax(parsed);
        try
        {
            // A stopped run saves a checkpoint first, so nothing here cuts it short.
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception)
        {
            return ErrorReport.Write(Console.Error, exception, parsed.GetValue(common.Verbose));
        }
    }

    private static int RefuseSyntax(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // What follows the first word that is not known is often its argument.
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var known = command.Subcommands.Select(static subcommand => subcommand.Name)
                .Concat(command.Options.Select(static option => option.Name))
                .Where(name => name.StartsWith('-') == token.StartsWith('-'));
            Console.Error.WriteLine($"softq: '{token}' is not known here. {DidYouMean.Suggest(token, known)}");
        }
        else
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine($"softq: {error.Message}");
        }
        Console.Error.WriteLine($"See '{HelpOf(command)}'.");
        return ErrorReport.BadInput;
    }

    private static string HelpOf(Command command) =>
        command is RootCommand ? "softq --help" : $"softq {string.Join(' ', command.Parents.OfType<Command>().Where(static parent => parent is not RootCommand).Select(static parent => parent.Name).Append(command.Name))} --help";
}
