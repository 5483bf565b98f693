namespace SoftQ.Benchmarks.Stepping;

/// <summary>How fast something steps.</summary>
/// <param name="StepsPerSecond">Steps in a second of processor time, the median of the rounds.</param>
/// <param name="BytesPerStep">What a step allocates.</param>
internal readonly record struct Speed(double StepsPerSecond, double BytesPerStep)
{
    private const int Rounds = 21;
    private const int StepsInARound = 1_000_000;
    private const int WarmUps = 400;

    /// <summary>Measures.</summary>
    /// <param name="play">Takes so many steps.</param>
    public static Speed Of(Action<int> play)
    {
        // Compiled code reaches its last tier after many short calls, with time between them for the compiler.
        for (var i = 0; i < WarmUps; i++)
            play(StepsInARound / WarmUps * 4);
        var rates = new double[Rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            play(StepsInARound);
            rates[round] = StepsInARound / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / ((double)Rounds * StepsInARound);
        Array.Sort(rates);
        return new Speed(rates[Rounds / 2], bytes);
    }
}
