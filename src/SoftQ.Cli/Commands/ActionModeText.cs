using System.CommandLine.Parsing;
using SoftQ.Gym.Errors;
using SoftQ.Learning.Acting;

namespace SoftQ.Cli.Commands;

/// <summary>The ways to choose actions, as the command line and reports name them.</summary>
internal static class ActionModeText
{
    private static readonly (string Name, ActionMode Mode)[] Names =
    [
        ("sample", ActionMode.Sample), ("argmax", ActionMode.Argmax), ("softmax", ActionMode.Softmax), ("zero-noise", ActionMode.ZeroNoise),
    ];

    /// <summary>The name of a way.</summary>
    /// <param name="mode">The way.</param>
    public static string Of(ActionMode mode) => Names.Single(pair => pair.Mode == mode).Name;

    /// <summary>Reads a way from the command line.</summary>
    /// <param name="result">The option's argument.</param>
    public static ActionMode Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var (name, mode) in Names)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
                return mode;
        }
        var known = Names.Select(static pair => pair.Name).ToArray();
        result.AddError($"--actions takes one of: {string.Join(", ", known)}; found '{text}'. {DidYouMean.Suggest(text, known)}");
        return default;
    }
}
