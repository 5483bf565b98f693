using System.Diagnostics;

namespace SoftQ.Cli.Progress;

/// <summary>Steps per second since it was last asked, smoothed a little.</summary>
internal sealed class StepRate
{
    private const double Weight = 0.3;

    private long _time = Stopwatch.GetTimestamp();
    private int _step;
    private double _rate = double.NaN;

    /// <summary>The rate at a step.</summary>
    public double At(int step)
    {
        var now = Stopwatch.GetTimestamp();
        var latest = (step - _step) / Stopwatch.GetElapsedTime(_time, now).TotalSeconds;
        (_time, _step) = (now, step);
        return _rate = double.IsNaN(_rate) ? latest : _rate + (Weight * (latest - _rate));
    }
}
