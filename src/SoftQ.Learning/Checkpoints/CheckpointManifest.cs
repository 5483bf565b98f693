using System.Text.Json;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Checkpoints;

/// <summary>What a checkpoint holds. It is the last file of a checkpoint to be written, and what says that the rest is whole.</summary>
/// <param name="Format">The version of the layout.</param>
/// <param name="Step">The environment steps that the run had done.</param>
/// <param name="Parts">The SHA-256 of each part's file, by the part's name.</param>
/// <param name="Replay">The files that hold the replay memory, oldest first; none where only the agent was saved.</param>
/// <param name="MetricsLength">Bytes of the run's metrics that belong to these steps.</param>
/// <param name="Origin">What wrote it: versions, device, configuration. Those of a run that goes on should be the same.</param>
public sealed record CheckpointManifest(
    int Format,
    int Step,
    SortedDictionary<string, string> Parts,
    IReadOnlyList<ReplaySegment> Replay,
    long MetricsLength,
    SortedDictionary<string, string> Origin)
{
    /// <summary>The file's name.</summary>
    internal const string FileName = "manifest.json";

    private const int CurrentFormat = 2;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The manifest of a checkpoint that this version writes.</summary>
    /// <inheritdoc cref="CheckpointManifest"/>
    internal static CheckpointManifest Of(
        int step, SortedDictionary<string, string> parts, IReadOnlyList<ReplaySegment> replay, long metricsLength, SortedDictionary<string, string> origin) =>
        new(CurrentFormat, step, parts, replay, metricsLength, origin);

    /// <summary>Reads the manifest of a checkpoint.</summary>
    /// <param name="folder">The checkpoint's folder.</param>
    /// <exception cref="StateMismatchException">There is none, or it is damaged or of another version.</exception>
    internal static CheckpointManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var manifest = JsonSerializer.Deserialize<CheckpointManifest>(File.ReadAllBytes(path), Options);
            return manifest is { Format: CurrentFormat }
                ? manifest
                : throw new StateMismatchException($"'{path}' has format {manifest?.Format}; this version reads format {CurrentFormat}.");
        }
        catch (IOException exception)
        {
            throw new StateMismatchException($"'{folder}' holds no checkpoint: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new StateMismatchException($"'{path}' is damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="folder">The checkpoint's folder.</param>
    internal void Write(string folder) => StateFile.Write(Path.Combine(folder, FileName), file =>
    {
        JsonSerializer.Serialize(file, this, Options);
        file.WriteByte((byte)'\n');
    });
}
