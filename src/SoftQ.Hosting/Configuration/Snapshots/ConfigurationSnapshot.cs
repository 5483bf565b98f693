using System.Text;
using System.Text.Json;

namespace SoftQ.Hosting.Configuration.Snapshots;

/// <summary>
/// What a configuration file resolves to, beside what was accepted before: a file <c>NAME.verified.json</c>, named and written as the
/// snapshot library Verify does, so that its tests and this class agree.
/// </summary>
/// <param name="file">The configuration file.</param>
/// <param name="configuration">What it resolves to.</param>
/// <param name="folder">The folder of the accepted text; null for that of the file.</param>
public sealed class ConfigurationSnapshot(string file, ResolvedConfiguration configuration, string? folder = null)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The configuration file.</summary>
    public string File { get; } = file;

    /// <summary>The folder of the accepted text.</summary>
    public string Folder { get; } = folder ?? Path.GetDirectoryName(file) ?? "";

    /// <summary>The name of the accepted text, without its extension.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(file);

    /// <summary>The canonical text of what the file resolves to.</summary>
    public string Text { get; } = configuration.ToJson();

    /// <summary>The file of the accepted text.</summary>
    public string VerifiedFile => Path.Combine(Folder, $"{Name}.verified.json");

    /// <summary>Says how the file has drifted from the accepted text.</summary>
    /// <returns>What differs and where each value comes from, in lines; null where nothing does.</returns>
    public string? Drift()
    {
        if (Accepted() is not { } accepted)
            return $"'{File}' has no accepted text yet; expected one in '{VerifiedFile}'.";
        if (accepted == Text)
            return null;
        try
        {
            var differences = Differences(accepted);
            return differences.Count == 0
                ? $"The text accepted in '{VerifiedFile}' has the values that '{File}' resolves to, and is not written as SoftQ writes it."
                : $"'{File}' resolves to other values than those accepted in '{VerifiedFile}':\n{string.Join('\n', differences.Select(static difference => $"  {difference}"))}";
        }
        catch (JsonException exception)
        {
            return $"'{VerifiedFile}' holds no JSON: {exception.Message}";
        }
    }

    /// <summary>Accepts what the file resolves to.</summary>
    public void Accept() => System.IO.File.WriteAllText(VerifiedFile, Text, Encoding);

    private string? Accepted() => System.IO.File.Exists(VerifiedFile)
        ? System.IO.File.ReadAllText(VerifiedFile).ReplaceLineEndings("\n")
        : null;

    /// <summary>The values in which the file differs from a text.</summary>
    /// <param name="accepted">The text that was accepted.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public IReadOnlyList<ConfigurationDifference> Differences(string accepted)
    {
        var (before, now) = (FlatJson.Read(accepted), FlatJson.Read(Text));
        return
        [
            .. from key in before.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
               let difference = new ConfigurationDifference(key, before.GetValueOrDefault(key), now.GetValueOrDefault(key), SourceOf(key))
               where difference.Accepted != difference.Current
               select difference,
        ];
    }

    private ConfigurationSource? SourceOf(string key) => key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0
        ? configuration.Sections.FirstOrDefault(section => section.Name == key[..dot])?.Sources.GetValueOrDefault(key[(dot + 1)..])
        : null;
}
