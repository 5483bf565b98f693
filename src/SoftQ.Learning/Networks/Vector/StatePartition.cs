namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// Cuts the states of a batch into blocks that stay in a core's cache, and hands each thread a fixed range of blocks, so that the
/// same thread count always adds in the same order.
/// </summary>
/// <param name="threads">The most threads to use.</param>
internal sealed class StatePartition(int threads)
{
    private const int RowsPerBlock = 192;
    private const int RowsWorthAThread = 384;

    /// <summary>The most threads that are used.</summary>
    public int Threads { get; } = threads;

    /// <summary>Runs work over all states.</summary>
    /// <param name="states">The states, N.</param>
    /// <param name="inputs">Inputs of each state, M.</param>
    /// <param name="work">Does a block; told the thread, the first state and the number of states.</param>
    /// <returns>How many threads were used.</returns>
    public int Run(int states, int inputs, Action<int, int, int> work)
    {
        var used = Math.Clamp(states * inputs / RowsWorthAThread, 1, Math.Min(Threads, states));
        if (used == 1)
            RunRange(0, 0, states, inputs, work);
        else
            Parallel.For(0, used, thread => RunRange(thread, states * thread / used, states * (thread + 1) / used, inputs, work));
        return used;
    }

    private static void RunRange(int thread, int start, int end, int inputs, Action<int, int, int> work)
    {
        var block = Math.Max(1, RowsPerBlock / inputs);
        for (var state = start; state < end; state += block)
            work(thread, state, Math.Min(block, end - state));
    }
}
