using SoftQ.Gym.State;

namespace SoftQ.Gym.Vector;

/// <summary>
/// When an environment was made anew, counted in its own steps, and the seeds of those that were: they follow from the seed of its last
/// reset, so that a run with faults repeats itself as well.
/// </summary>
/// <param name="tolerance">What is tolerated.</param>
internal sealed class RebuildHistory(FaultTolerance tolerance) : ICapturable
{
    private readonly long[] _rebuiltAt = [.. Enumerable.Repeat(long.MinValue, tolerance.Rebuilds)];
    private RandomStream _seeds = RandomStream.FromEntropy();
    private long _steps;
    private int _oldest;
    private bool _needsSeed;

    /// <summary>Takes note of a reset with a seed.</summary>
    /// <param name="seed">The seed.</param>
    public void Seed(ulong seed)
    {
        _seeds = new RandomStream(seed, "rebuilds");
        _needsSeed = false;
    }

    /// <summary>Takes note of a step.</summary>
    public void CountStep() => _steps++;

    /// <summary>Takes note of a rebuild, where one more is tolerated.</summary>
    public bool TryCount()
    {
        if (_rebuiltAt.Length == 0 || _rebuiltAt[_oldest] > _steps - tolerance.WindowSteps)
            return false;
        _rebuiltAt[_oldest] = _steps;
        _oldest = (_oldest + 1) % _rebuiltAt.Length;
        _needsSeed = true;
        return true;
    }

    /// <summary>The seed of the first reset after a rebuild; null for every other reset.</summary>
    public ulong? TakeSeed()
    {
        if (!_needsSeed)
            return null;
        _needsSeed = false;
        return _seeds.NextUInt64();
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.WriteSpan<long>("rebuilt-at", _rebuiltAt);
        writer.Write("oldest", _oldest);
        writer.Write("steps", _steps);
        writer.Write("needs-seed", _needsSeed);
        writer.Write("seeds", _seeds);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.ReadSpan<long>("rebuilt-at", _rebuiltAt);
        _oldest = reader.Read<int>("oldest");
        _steps = reader.Read<long>("steps");
        _needsSeed = reader.Read<bool>("needs-seed");
        reader.Read("seeds", _seeds);
    }
}
