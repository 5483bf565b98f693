using System.Globalization;
using SoftQ.Gym.State;
using SoftQ.Learning.Replay;

namespace SoftQ.Learning.Checkpoints;

/// <summary>
/// The checkpoints of a run. Each is written under another name and renamed when it is whole, so that at every instant the last one
/// that bears its name is complete:
/// <code>
/// step-000010000/      the state after 10,000 steps: a file for each part, and manifest.json with their hashes
/// agent-000010030/     the agent alone, where the rest could not be captured; a run cannot go on from it
/// replay/              the replay memory, in segments that checkpoints share
/// </code>
/// </summary>
/// <param name="folder">The folder of all of them.</param>
public sealed class CheckpointStore(string folder)
{
    /// <summary>The name of the agent's part.</summary>
    public const string Agent = "agent";

    private const string Whole = "step-";
    private const string AgentOnly = "agent-";
    private const string Incomplete = ".incomplete";

    private readonly ReplayFiles _replay = new(Path.Combine(folder, "replay"));

    /// <summary>The folder of all checkpoints.</summary>
    public string Folder { get; } = folder;

    /// <summary>The steps of the checkpoints that a run can go on from, the newest first; whether they are whole is not known yet.</summary>
    public IReadOnlyList<int> Steps => [.. Find(Whole).Select(static found => found.Step)];

    /// <summary>The number of steps of the newest checkpoint, also where it is the agent's alone; null where there is none.</summary>
    public int? LatestStep => Find(Whole, AgentOnly) is [var newest, ..] ? newest.Step : null;

    /// <summary>Writes a checkpoint that a run can go on from, and deletes those that are too many.</summary>
    /// <param name="step">The environment steps that the run has done.</param>
    /// <param name="parts">The parts by name, the agent among them.</param>
    /// <param name="replay">The replay memory.</param>
    /// <param name="metricsLength">Bytes of the metrics that belong to these steps.</param>
    /// <param name="origin">What writes it.</param>
    /// <param name="kept">How many checkpoints to keep, this one included.</param>
    /// <exception cref="IOException">It cannot be written; the checkpoints before it are as they were.</exception>
    public void Save(
        int step,
        IReadOnlyList<(string Name, ICapturable Part)> parts,
        ReplayBuffer replay,
        long metricsLength,
        SortedDictionary<string, string> origin,
        int kept)
    {
        var segments = _replay.Save(replay);
        Write(Whole, step, parts, hashes => CheckpointManifest.Of(step, hashes, segments, metricsLength, origin));
        foreach (var (_, path) in Find(Whole).Skip(kept).Concat(Find(AgentOnly)))
            Directory.Delete(path, recursive: true);
        _replay.Keep(Find(Whole).SelectMany(found => found.Step == step ? segments : CheckpointManifest.Read(found.Path).Replay));
    }

    /// <summary>Writes what an agent has learned, where the rest of the run cannot be captured.</summary>
    /// <inheritdoc cref="Save"/>
    public void SaveAgent(int step, ICapturable agent, SortedDictionary<string, string> origin) =>
        Write(AgentOnly, step, [(Agent, agent)], hashes => CheckpointManifest.Of(step, hashes, [], metricsLength: 0, origin));

    /// <summary>Restores a run from the newest checkpoint that is whole.</summary>
    /// <param name="parts">The parts by name, the agent among them; what tells the replay memory how many transitions it holds too.</param>
    /// <param name="replay">The replay memory.</param>
    /// <param name="accept">Looks at a manifest before anything is restored from it, and throws where it will not do.</param>
    /// <param name="damaged">Is told of each newer checkpoint that is damaged.</param>
    /// <returns>The checkpoint's manifest; null where there is no checkpoint.</returns>
    /// <exception cref="StateMismatchException">Every checkpoint is damaged or of another run.</exception>
    public CheckpointManifest? Restore(
        IReadOnlyList<(string Name, ICapturable Part)> parts, ReplayBuffer replay, Action<CheckpointManifest> accept, Action<StateMismatchException> damaged) =>
        Newest(Find(Whole), damaged, checkpoint =>
        {
            _replay.Check(checkpoint.Manifest.Replay);
            accept(checkpoint.Manifest);
            checkpoint.Restore(parts);
            _replay.Restore(replay, checkpoint.Manifest.Replay);
        });

    /// <summary>Restores what an agent had learned, from the newest checkpoint that is whole.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="damaged">Is told of each newer checkpoint that is damaged.</param>
    /// <returns>The checkpoint's manifest.</returns>
    /// <exception cref="StateMismatchException">There is no checkpoint, or every one is damaged or of another run.</exception>
    public CheckpointManifest RestoreAgent(ICapturable agent, Action<StateMismatchException> damaged) =>
        Newest(Find(Whole, AgentOnly), damaged, checkpoint => checkpoint.Restore((Agent, agent)))
        ?? throw new StateMismatchException($"'{Folder}' holds no checkpoint.");

    private static CheckpointManifest? Newest(IReadOnlyList<(int Step, string Path)> candidates, Action<StateMismatchException> damaged, Action<Checkpoint> restore)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            try
            {
                var checkpoint = new Checkpoint(candidates[i].Path, CheckpointManifest.Read(candidates[i].Path));
                restore(checkpoint);
                return checkpoint.Manifest;
            }
            catch (StateMismatchException exception) when (i + 1 < candidates.Count)
            {
                damaged(exception);
            }
        }
        return null;
    }

    private void Write(
        string kind, int step, IEnumerable<(string Name, ICapturable Part)> parts, Func<SortedDictionary<string, string>, CheckpointManifest> describe)
    {
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{kind}{step:D9}"));
        var temporary = path + Incomplete;
        Delete(temporary);
        Directory.CreateDirectory(temporary);
        Checkpoint.Write(temporary, parts, describe);
        Delete(path);
        Directory.Move(temporary, path);
    }

    // What a process that was killed left half-written has another name and is not found.
    private IReadOnlyList<(int Step, string Path)> Find(params string[] kinds) => !Directory.Exists(Folder) ? [] :
    [
        .. from path in Directory.EnumerateDirectories(Folder)
           let name = Path.GetFileName(path)
           from kind in kinds
           where name.StartsWith(kind, StringComparison.Ordinal)
           let step = int.TryParse(name[kind.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
           where step >= 0
           orderby step descending, kind descending
           select (step, path),
    ];

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
