namespace SoftQ.Learning.Networks.Vector;

/// <summary>Something to do for every block of states of a batch.</summary>
internal interface IBlockWork
{
    /// <summary>Does one block.</summary>
    /// <param name="thread">Which thread's memory to use.</param>
    /// <param name="state">The block's first state.</param>
    /// <param name="count">How many states it has.</param>
    void Do(int thread, int state, int count);
}
