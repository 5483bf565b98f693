using System.Numerics;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// Cuts the states of a batch into blocks that stay in a core's cache, and hands each thread a fixed range of blocks, so that the
/// same thread count always adds in the same order. Allocates nothing while it runs.
/// </summary>
internal sealed class StatePartition : IDisposable
{
    private const int RowsPerBlock = 192;
    private const int RowsWorthAThread = 384;

    private readonly int _tileRows;
    private readonly StateRange[] _ranges;

    /// <summary>Makes a partition.</summary>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="tileRows">Rows that are computed at once; blocks are multiples of them where states allow it.</param>
    public StatePartition(int threads, int tileRows)
    {
        _tileRows = tileRows;
        _ranges = [.. Enumerable.Range(0, threads).Select(static thread => new StateRange(thread))];
    }

    /// <summary>The most threads that are used.</summary>
    public int Threads => _ranges.Length;

    /// <summary>The states of a block.</summary>
    /// <param name="inputs">Inputs of each state, M.</param>
    public int StatesPerBlock(int inputs)
    {
        var wholeTiles = _tileRows / (int)BigInteger.GreatestCommonDivisor(_tileRows, inputs);
        var blocks = Math.Max(1, (RowsPerBlock + (inputs * wholeTiles / 2)) / (inputs * wholeTiles));
        return inputs * wholeTiles > 2 * RowsPerBlock ? Math.Max(1, RowsPerBlock / inputs) : blocks * wholeTiles;
    }

    /// <summary>Runs work over all states.</summary>
    /// <param name="states">The states, N.</param>
    /// <param name="inputs">Inputs of each state, M.</param>
    /// <param name="work">Does a block.</param>
    /// <returns>How many threads were used.</returns>
    public int Run(int states, int inputs, IBlockWork work)
    {
        var block = StatesPerBlock(inputs);
        var used = (int)Math.Clamp((long)states * inputs / RowsWorthAThread, 1, Math.Min(Threads, states));
        for (var thread = 0; thread < used; thread++)
            _ranges[thread].Set(work, (int)((long)states * thread / used), (int)((long)states * (thread + 1) / used), block);
        for (var thread = 1; thread < used; thread++)
            _ranges[thread].Begin();
        _ranges[0].Run();
        for (var thread = 1; thread < used; thread++)
            _ranges[thread].Wait();
        for (var thread = 0; thread < used; thread++)
            _ranges[thread].ThrowIfFailed();
        return used;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var range in _ranges)
            range.Dispose();
    }
}
