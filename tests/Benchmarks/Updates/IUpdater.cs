namespace SoftQ.Benchmarks.Updates;

/// <summary>Something that makes the same update as the others it is compared with.</summary>
internal interface IUpdater : IDisposable
{
    /// <summary>What the tables call it.</summary>
    string Name { get; }

    /// <summary>Makes updates.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Processor time and elapsed time of them all, in seconds.</returns>
    (double Processor, double Elapsed) Update(int count);
}
