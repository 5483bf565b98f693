using System.Globalization;
using SoftQ.Gym;
using SoftQ.Learning.Networks;
using static TorchSharp.torch;

namespace SoftQ.Benchmarks.Updates;

/// <summary>20,000 updates in one process: what they collect and how much memory grows.</summary>
internal static class UpdateSoak
{
    private const int Updates = 20_000;

    /// <summary>Runs.</summary>
    /// <returns>One line: collections of each generation and resident memory.</returns>
    public static string Run()
    {
        var schedule = new LearningRateSchedule(1);
        using var subject = new UpdateSubject(UpdateCase.All[0], new NetworkFactory(CPU, new RandomStream(1), Environment.ProcessorCount, schedule), schedule);
        for (var i = 0; i < 500; i++)
            subject.Update();
        var (first, second, third) = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));
        var (resident, allocated) = (Resident(), GC.GetTotalAllocatedBytes());
        for (var i = 0; i < Updates; i++)
            subject.Update();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"generation 0: {GC.CollectionCount(0) - first}, 1: {GC.CollectionCount(1) - second}, 2: {GC.CollectionCount(2) - third}; resident {resident >> 20} MB, +{(Resident() - resident) / 1048576.0:F1} MB; {(GC.GetTotalAllocatedBytes() - allocated) / Updates} bytes each update");
    }

    private static long Resident()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
