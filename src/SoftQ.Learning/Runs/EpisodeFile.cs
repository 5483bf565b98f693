using System.Globalization;

namespace SoftQ.Learning.Runs;

/// <summary>
/// The episodes of a training as comma-separated values, a header line first: the step that ended each, its return, whether the task ended
/// it, and what the environment told of its last state, numbers and texts, ordered by name. Equal runs write equal files.
/// </summary>
/// <param name="path">Where; an existing file is replaced with the first episode.</param>
public sealed class EpisodeFile(string path) : IDisposable
{
    private StreamWriter? _writer;
    private string[] _names = [];

    /// <summary>Adds an episode.</summary>
    /// <param name="episode">The episode.</param>
    public void Write(EpisodeRow episode)
    {
        _writer ??= Begin(episode.Info);
        string[] cells =
        [
            episode.Step.ToString(CultureInfo.InvariantCulture),
            episode.Return.ToString(CultureInfo.InvariantCulture),
            episode.Terminated ? "1" : "0",
            .. _names.Select(name => Cell(episode.Info.GetValueOrDefault(name))),
        ];
        _writer.WriteLine(string.Join(',', cells));
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private StreamWriter Begin(IReadOnlyDictionary<string, object?> info)
    {
        _names = [.. info.Where(static entry => entry.Value is string or IConvertible).Select(static entry => entry.Key).Order(StringComparer.Ordinal)];
        var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', ["step", "return", "terminated", .. _names]));
        return writer;
    }

    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
