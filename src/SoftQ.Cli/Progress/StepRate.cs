using System.Diagnostics;

namespace SoftQ.Cli.Progress;

/// <summary>Steps per second since it was last asked.</summary>
internal sealed class StepRate
{
    private long _time = Stopwatch.GetTimestamp();
    private int _step;

    /// <summary>The rate at a step.</summary>
    public double At(int step)
    {
        var now = Stopwatch.GetTimestamp();
        var rate = (step - _step) / Stopwatch.GetElapsedTime(_time, now).TotalSeconds;
        (_time, _step) = (now, step);
        return rate;
    }
}
