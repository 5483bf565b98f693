namespace SoftQ.Gym.Vector;

/// <summary>
/// Threads that do the same work on parts of a range which never change: the caller's thread has the first part, and each part is always
/// done by the same thread. A round allocates nothing.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly Barrier? _barrier;
    private readonly Thread[] _threads;
    private readonly Action<int, int> _work;
    private readonly int _count;
    private volatile bool _stopped;

    /// <summary>Starts the threads.</summary>
    /// <param name="count">The range is 0, …, count - 1.</param>
    /// <param name="threads">How many threads share it, the caller's included.</param>
    /// <param name="work">Does the work from one place up to another; it must not throw.</param>
    public WorkerTeam(int count, int threads, Action<int, int> work)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        (_count, _work) = (count, work);
        threads = Math.Min(threads, count);
        _barrier = threads > 1 ? new Barrier(threads) : null;
        _threads = [.. Enumerable.Range(1, threads - 1).Select(Start)];
    }

    private int Size => _threads.Length + 1;

    /// <summary>Does one round of the work, and returns when all of it is done.</summary>
    public void Run()
    {
        _barrier?.SignalAndWait();
        DoPart(0);
        _barrier?.SignalAndWait();
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (_barrier is null || _stopped)
            return;
        _stopped = true;
        _barrier.SignalAndWait();
        foreach (var thread in _threads)
            thread.Join();
        _barrier.Dispose();
    }

    private Thread Start(int part)
    {
        var thread = new Thread(() => Serve(part)) { IsBackground = true, Name = $"environments {part}" };
        thread.Start();
        return thread;
    }

    private void Serve(int part)
    {
        _barrier!.SignalAndWait();
        while (!_stopped)
        {
            DoPart(part);
            _barrier.SignalAndWait();
            _barrier.SignalAndWait();
        }
    }

    private void DoPart(int part) => _work(PartStart(part), PartStart(part + 1));

    private int PartStart(int part) => (int)((long)_count * part / Size);
}
