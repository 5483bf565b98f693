using BenchmarkDotNet.Running;
using SoftQ.Benchmarks.Stepping;
using SoftQ.Benchmarks.Updates;
using SoftQ.Learning.LibTorch;

LibTorchLoader.EnsureLoaded();
TorchSharp.torch.set_num_threads(1);

switch (args)
{
    case ["updates", var file]:
        await using (var text = new StreamWriter(file) { AutoFlush = true })
            await UpdateReport.WriteAsync(text);
        break;
    case ["stepping", var file]:
        await using (var text = new StreamWriter(file) { AutoFlush = true })
            SteppingReport.Write(text);
        break;
    case ["soak"]:
        Console.WriteLine(UpdateSoak.Run());
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
