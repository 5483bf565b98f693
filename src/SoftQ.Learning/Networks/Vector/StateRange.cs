using System.Runtime.ExceptionServices;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>One thread's share of a batch.</summary>
/// <param name="thread">The thread's number.</param>
internal sealed class StateRange(int thread) : IThreadPoolWorkItem, IDisposable
{
    private readonly ManualResetEventSlim _done = new(initialState: true, spinCount: 500);
    private IBlockWork? _work;
    private int _start;
    private int _end;
    private int _block;
    private Exception? _failure;

    /// <summary>Says what to do.</summary>
    /// <param name="work">Does a block.</param>
    /// <param name="start">The first state.</param>
    /// <param name="end">Behind the last state.</param>
    /// <param name="block">States of a block.</param>
    public void Set(IBlockWork work, int start, int end, int block) =>
        (_work, _start, _end, _block, _failure) = (work, start, end, block, null);

    /// <summary>Lets a thread of the pool do it.</summary>
    public void Begin()
    {
        _done.Reset();
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Does it on this thread. What it throws is kept until <see cref="ThrowIfFailed"/>.</summary>
    public void Run()
    {
        try
        {
            for (var state = _start; state < _end; state += _block)
                _work!.Do(thread, state, Math.Min(_block, _end - state));
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
    }

    /// <summary>Waits until it is done.</summary>
    public void Wait() => _done.Wait();

    /// <summary>Throws what the work threw, with its own stack trace.</summary>
    public void ThrowIfFailed()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    /// <inheritdoc/>
    public void Dispose() => _done.Dispose();

    void IThreadPoolWorkItem.Execute()
    {
        Run();
        _done.Set();
    }
}
