using System.Diagnostics;
using System.Globalization;
using SoftQ.Benchmarks.Machine;
using SoftQ.Gym;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Plugins.Kernels;
using SoftQ.Testing.Shared;
using static TorchSharp.torch;

namespace SoftQ.Benchmarks.Updates;

/// <summary>The tables of the performance page: an update beside its limit and beside others' updates.</summary>
internal static class UpdateReport
{
    /// <summary>Measures everything.</summary>
    /// <param name="text">Receives Markdown, line by line as it is measured.</param>
    public static async Task WriteAsync(TextWriter text)
    {
        var width = MatrixKernel.Best.Width;
        var (peak, rate) = (FusedMultiplyAdd.Peak(width), KernelRate());
        text.Write(string.Create(CultureInfo.InvariantCulture, $"Measured on {Description.Machine()}; vectors of {width} bits.\n\n"));
        text.Write(string.Create(CultureInfo.InvariantCulture, $"- Peak of fused multiply-adds on one core: {peak:F0} GFLOP/s. The 200 × 200 product: {rate:F0} GFLOP/s, {rate / peak:P0} of it.\n"));
        text.Write(string.Create(CultureInfo.InvariantCulture, $"- Acting on one observation: {ActingTime():F2} µs.\n\n"));
        text.Write("| case | products alone, ms | update, ms | ratio | update, two threads, ms | gain | torch path, ms | TorchSharp as one writes it, ms | PyTorch, ms | ratio | PyTorch, two threads, ms | ratio | greatest difference after five updates |\n");
        text.Write("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var sizes in UpdateCase.All)
            text.Write(Row(sizes));
        using var python = new PythonUpdater("PyTorch", UpdateCase.All[0], torchThreads: 1, matrixThreads: 1);
        await text.WriteAsync($"\nPyTorch {python.Version}. 20,000 updates in one process: {await SoakAsync()}.\n");
    }

    private static string Row(UpdateCase sizes)
    {
        var recording = Path.GetTempFileName();
        UpdateRecording.Write(sizes, recording);
        var difference = PythonUpdater.Check(recording);
        File.Delete(recording);

        using var work = new MatrixWork(sizes);
        using var idiomatic = new IdiomaticUpdate(sizes);
        IUpdater[] updaters =
        [
            new InProcessUpdater("products", work.Run),
            Own("vector", sizes, threads: 1),
            Own("vector, two threads", sizes, threads: 2),
            Torch(sizes),
            new InProcessUpdater("TorchSharp", idiomatic.Run),
            new PythonUpdater("PyTorch", sizes, torchThreads: 1, matrixThreads: 1),
            new PythonUpdater("PyTorch, two threads", sizes, torchThreads: 1, matrixThreads: 2),
            new PythonUpdater("PyTorch, two and two threads", sizes, torchThreads: 2, matrixThreads: 2),
        ];
        var times = Rotation.Measure(updaters);
        foreach (var updater in updaters)
            updater.Dispose();
        var (products, own, two) = (times[0].Processor, times[1].Processor, times[2].Elapsed);
        var (torch, stock, python, pythonTwo) = (times[3].Processor, times[4].Processor, times[5].Processor, Math.Min(times[6].Elapsed, times[7].Elapsed));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {sizes.Name} | {products:F2} | {own:F2} | {own / products:F2} | {two:F2} | {times[1].Elapsed / two:F2} | {torch:F2} | {stock:F2} | {python:F2} | {python / own:F2} | {pythonTwo:F2} | {pythonTwo / two:F2} | {difference:E1} |\n");
    }

    private static InProcessUpdater Own(string name, UpdateCase sizes, int threads)
    {
        var schedule = new LearningRateSchedule(1);
        var subject = new UpdateSubject(sizes, new NetworkFactory(CPU, new RandomStream(1), threads, schedule), schedule);
        return new InProcessUpdater(name, subject.Update, subject.Dispose);
    }

    private static InProcessUpdater Torch(UpdateCase sizes)
    {
        var schedule = new LearningRateSchedule(1);
        var networks = new NetworkFactory(CPU, new RandomStream(1), threads: 1, schedule, Compute.Torch);
        var subject = new UpdateSubject(sizes, networks, schedule, new TensorKernel(new RadialBasisKernel()));
        return new InProcessUpdater("torch", subject.Update, subject.Dispose);
    }

    private static double KernelRate()
    {
        using var work = new MatrixWork(UpdateCase.All[0]);
        var best = 0.0;
        for (var trial = 0; trial < 100; trial++)
        {
            var start = Stopwatch.GetTimestamp();
            work.Run();
            best = Math.Max(best, work.Work / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return best;
    }

    private static double ActingTime()
    {
        const int Count = 20_000;
        var schedule = new LearningRateSchedule(1);
        using var subject = new UpdateSubject(UpdateCase.All[1], new NetworkFactory(CPU, new RandomStream(1), 1, schedule), schedule);
        var (observation, action, best) = (new float[8], new float[2], double.MaxValue);
        for (var trial = 0; trial < 20; trial++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Count; i++)
                subject.Act(observation, action);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / Count);
        }
        return best;
    }

    private static async Task<string> SoakAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["soak"]) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return line.Trim();
    }
}
