using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Training;

/// <summary>Returns and lengths of the episodes that ended since they were last read, and of the one under way.</summary>
public sealed class EpisodeStatistics : ICapturable
{
    private long _total;
    private long _ended;
    private long _terminated;
    private double _returnSum;
    private long _lengthSum;
    private double _currentReturn;
    private int _currentLength;

    /// <summary>Episodes that ended since the start of the run.</summary>
    public long Total => _total;

    /// <summary>Steps of the episode under way.</summary>
    public int CurrentLength => _currentLength;

    /// <summary>The return of the last episode that ended; NaN before the first.</summary>
    public double LastReturn { get; private set; } = double.NaN;

    /// <summary>Adds a step.</summary>
    /// <param name="outcome">What it brought.</param>
    public void Add(StepOutcome outcome)
    {
        _currentReturn += outcome.Reward;
        _currentLength++;
        if (!outcome.Done)
            return;
        _total++;
        _ended++;
        _terminated += outcome.Terminated ? 1 : 0;
        _returnSum += _currentReturn;
        _lengthSum += _currentLength;
        LastReturn = _currentReturn;
        (_currentReturn, _currentLength) = (0, 0);
    }

    /// <summary>Means over the episodes that ended since the last reading; NaN where none ended.</summary>
    public (double Return, double Length, double TerminatedShare) Read()
    {
        var means = (_returnSum / _ended, _lengthSum / (double)_ended, _terminated / (double)_ended);
        (_ended, _terminated, _returnSum, _lengthSum) = (0, 0, 0, 0);
        return means;
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.WriteSpan<long>("counts", [_total, _ended, _terminated, _lengthSum, _currentLength]);
        writer.WriteSpan<double>("returns", [_returnSum, _currentReturn, LastReturn]);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        var counts = reader.ReadArray<long>("counts");
        var returns = reader.ReadArray<double>("returns");
        (_total, _ended, _terminated, _lengthSum, _currentLength) = (counts[0], counts[1], counts[2], counts[3], (int)counts[4]);
        (_returnSum, _currentReturn, LastReturn) = (returns[0], returns[1], returns[2]);
    }
}
