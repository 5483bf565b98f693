using System.Diagnostics;
using SoftQ.Benchmarks.Updates;
using SoftQ.Gym;
using SoftQ.Learning.LibTorch;
using SoftQ.Learning.Networks;
using TorchSharp;

LibTorchLoader.EnsureLoaded();
torch.set_num_threads(1);
foreach (var sizes in UpdateCase.All)
{
    foreach (var threads in new[] { 1, 2 })
    {
        var schedule = new LearningRateSchedule(1);
        using var subject = new UpdateSubject(sizes, new NetworkFactory(torch.CPU, new RandomStream(1), threads, schedule), schedule);
        for (var i = 0; i < 400; i++) subject.Update();
        var times = new List<double>();
        var cpu = Process.GetCurrentProcess();
        var bytes = GC.GetTotalAllocatedBytes(true);
        for (var i = 0; i < 100; i++)
        {
            var before = Stopwatch.GetTimestamp();
            subject.Update();
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }
        bytes = (GC.GetTotalAllocatedBytes(true) - bytes) / 100;
        times.Sort();
        Console.WriteLine($"{sizes.Name} threads {threads}: median {times[50]:f2} ms, p10 {times[10]:f2} ms, {bytes} B");
    }
}
