using System.CommandLine.Parsing;

namespace SoftQ.Cli.Commands;

/// <summary>Checks of options' values that several commands make.</summary>
internal static class OptionChecks
{
    /// <summary>Refuses a path that is empty.</summary>
    /// <param name="result">The option with its value.</param>
    public static void RequirePath(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            result.AddError($"{result.IdentifierToken?.Value} takes a path; found nothing.");
    }

    /// <summary>Refuses numbers below 1.</summary>
    /// <param name="result">The option with its values.</param>
    public static void RequirePositive(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (int.TryParse(token.Value, out var number) && number < 1)
                result.AddError($"{result.IdentifierToken?.Value} takes a whole number of at least 1; found {number}.");
        }
    }
}
