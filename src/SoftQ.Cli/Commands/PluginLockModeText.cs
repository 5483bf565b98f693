using System.CommandLine.Parsing;
using SoftQ.Gym.Errors;
using SoftQ.Hosting.Plugins.Trust;

namespace SoftQ.Cli.Commands;

/// <summary>The words for the modes of a lock file on a command line.</summary>
internal static class PluginLockModeText
{
    /// <summary>The word for a mode.</summary>
    /// <param name="mode">The mode.</param>
    public static string Word(PluginLockMode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>Reads a mode; adds an error to the result where it is none.</summary>
    /// <param name="result">What the command line has.</param>
    public static PluginLockMode Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var modes = Enum.GetValues<PluginLockMode>();
        if (Array.FindIndex(modes, mode => Word(mode) == text) is >= 0 and var index)
            return modes[index];
        result.AddError($"Expected a mode of the lock file; found '{text}'. {DidYouMean.Suggest(text, modes.Select(Word))}");
        return default;
    }
}
