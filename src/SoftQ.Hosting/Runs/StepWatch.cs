using System.Diagnostics;

namespace SoftQ.Hosting.Runs;

/// <summary>
/// Notices a step that does not come back. A thread cannot be stopped from outside, so all that can be done is to say so and to end the
/// process.
/// </summary>
internal sealed class StepWatch : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly Action<int> _stalled;
    private readonly Timer? _timer;
    private long _last = Stopwatch.GetTimestamp();
    private int _step;

    /// <summary>Begins to watch.</summary>
    /// <param name="step">The steps that the run has done.</param>
    /// <param name="timeout">How long a step may take; zero for ever.</param>
    /// <param name="stalled">Called on another thread, once, with the number of the step that takes longer.</param>
    public StepWatch(int step, TimeSpan timeout, Action<int> stalled)
    {
        (_step, _timeout, _stalled) = (step, timeout, stalled);
        var period = TimeSpan.FromTicks(Math.Clamp(timeout.Ticks / 4, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMinute));
        if (timeout > TimeSpan.Zero)
            _timer = new Timer(_ => Look(), state: null, period, period);
    }

    /// <summary>A step was done.</summary>
    /// <param name="step">Its number.</param>
    public void OnStep(int step)
    {
        Volatile.Write(ref _step, step);
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref _last)) < _timeout)
            return;
        _timer!.Dispose();
        _stalled(Volatile.Read(ref _step) + 1);
    }
}
