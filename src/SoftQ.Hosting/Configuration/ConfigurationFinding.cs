using System.Text;

namespace SoftQ.Hosting.Configuration;

/// <summary>One thing that is wrong with a configuration.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Key">The key, <c>section.parameter</c>; empty where it is not about one.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
/// <param name="Suggestion">What to do about it; may be empty.</param>
public sealed record ConfigurationFinding(ConfigurationSource Source, string Key, string Expected, string Found, string Suggestion = "")
{
    private const int MostCharacters = 200;

    /// <summary>The finding as one line.</summary>
    public override string ToString()
    {
        var line = new StringBuilder($"{Source}: ");
        if (Key.Length > 0)
            line.Append(Key).Append(": ");
        line.Append("expected ").Append(Expected).Append("; found ").Append(Shortened(Found)).Append('.');
        if (Suggestion.Length > 0)
            line.Append(' ').Append(Suggestion);
        return line.ToString();
    }

    private static string Shortened(string text) => text.Length <= MostCharacters ? text : $"{text.AsSpan(0, MostCharacters)}…";
}
