using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>The last episodes of a run. Adding one allocates nothing.</summary>
internal sealed class EpisodeHistory : ICapturable
{
    private readonly EpisodeRecord[] _records;

    /// <summary>An empty history.</summary>
    /// <param name="capacity">How many episodes are kept; at least one.</param>
    public EpisodeHistory(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _records = new EpisodeRecord[capacity];
    }

    /// <summary>How many episodes were added.</summary>
    public long Total { get; private set; }

    /// <summary>Those that are kept, the oldest first.</summary>
    public IReadOnlyList<EpisodeRecord> Last
    {
        get
        {
            var kept = (int)Math.Min(Total, _records.Length);
            return [.. Enumerable.Range(0, kept).Select(i => _records[(Total - kept + i) % _records.Length])];
        }
    }

    /// <summary>Adds an episode.</summary>
    /// <param name="episode">The episode.</param>
    public void Add(EpisodeRecord episode) => _records[Total++ % _records.Length] = episode;

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("total", Total);
        writer.WriteSpan<EpisodeRecord>("records", _records);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Total = reader.Read<long>("total");
        reader.ReadSpan<EpisodeRecord>("records", _records);
    }
}
