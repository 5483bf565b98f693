using SoftQ.Gym.State;
using SoftQ.Learning.Replay;

namespace SoftQ.Learning.Checkpoints;

/// <summary>A replay memory on disk, in segments: a checkpoint writes only the transitions that came since the one before.</summary>
/// <param name="folder">The folder of the segments.</param>
internal sealed class ReplayFiles(string folder)
{
    private List<ReplaySegment> _segments = [];

    /// <summary>Writes what is new, and forgets what the memory no longer holds.</summary>
    /// <param name="replay">The memory.</param>
    /// <returns>The segments that hold all of it, oldest first.</returns>
    public IReadOnlyList<ReplaySegment> Save(ReplayBuffer replay)
    {
        Directory.CreateDirectory(folder);
        var oldest = replay.Added - replay.Count;
        _segments.RemoveAll(segment => segment.End <= oldest);
        var next = _segments.Count > 0 ? _segments[^1].End : oldest;
        while (next < replay.Added)
        {
            // A segment lies in one piece in the memory's arrays.
            var count = (int)Math.Min(replay.Added - next, replay.Capacity - (next % replay.Capacity));
            var first = next;
            var segment = new ReplaySegment(first, count, "");
            var hash = StateFile.Write(PathOf(segment), file => replay.Capture(new StateWriter(file), first, count));
            _segments.Add(segment with { Hash = hash });
            next += count;
        }
        return [.. _segments];
    }

    /// <summary>Throws where a file of a checkpoint is damaged or missing.</summary>
    /// <param name="segments">The checkpoint's segments.</param>
    /// <exception cref="StateMismatchException">One is.</exception>
    public void Check(IEnumerable<ReplaySegment> segments)
    {
        foreach (var segment in segments)
            StateFile.Check(PathOf(segment), segment.Hash);
    }

    /// <summary>Restores a memory, whose number of transitions is already restored.</summary>
    /// <param name="replay">The memory.</param>
    /// <param name="segments">The segments that hold all of it.</param>
    /// <exception cref="StateMismatchException">They do not.</exception>
    public void Restore(ReplayBuffer replay, IReadOnlyList<ReplaySegment> segments)
    {
        var next = segments.Count > 0 ? segments[0].First : replay.Added;
        if (next > replay.Added - replay.Count)
            throw new StateMismatchException($"The checkpoint's replay memory begins at transition {next}; expected {replay.Added - replay.Count} or before.");
        foreach (var segment in segments)
        {
            if (segment.First != next)
                throw new StateMismatchException($"The checkpoint's replay memory lacks the transitions from {next} to {segment.First}.");
            StateFile.Read(PathOf(segment), reader => replay.Restore(reader, segment.First, segment.Count));
            next = segment.End;
        }
        if (next != replay.Added)
            throw new StateMismatchException($"The checkpoint's replay memory ends at transition {next}; expected {replay.Added}.");
        _segments = [.. segments];
    }

    /// <summary>Deletes the files that no checkpoint needs.</summary>
    /// <param name="needed">The segments of all checkpoints.</param>
    public void Keep(IEnumerable<ReplaySegment> needed)
    {
        if (!Directory.Exists(folder))
            return;
        var names = needed.Select(static segment => segment.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !names.Contains(Path.GetFileName(file))).ToArray())
            File.Delete(file);
    }

    private string PathOf(ReplaySegment segment) => Path.Combine(folder, segment.FileName);
}
