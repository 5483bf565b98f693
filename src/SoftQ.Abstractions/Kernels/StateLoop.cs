namespace SoftQ.Kernels;

/// <summary>Runs work on the states of a batch that lies in memory.</summary>
public static class StateLoop
{
    /// <summary>
    /// Runs work once for each range of states. A thread's range is fixed, and states do not touch each other, so the numbers are the
    /// same for any number of threads.
    /// </summary>
    /// <param name="states">The states, N.</param>
    /// <param name="elements">Elements that a state's work goes through; little work stays on one thread.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="work">Told the first state and the one behind the last.</param>
    public static void Run(int states, int elements, int threads, Action<int, int> work)
    {
        const int ElementsWorthAThread = 16384;
        var used = (int)Math.Clamp((long)states * elements / ElementsWorthAThread, 1, Math.Max(1, Math.Min(states, threads)));
        if (used == 1)
            work(0, states);
        else
            Parallel.For(0, used, thread => work((int)((long)states * thread / used), (int)((long)states * (thread + 1) / used)));
    }
}
