using BenchmarkDotNet.Running;
using SoftQ.Benchmarks.Updates;
using SoftQ.Learning.LibTorch;

LibTorchLoader.EnsureLoaded();
TorchSharp.torch.set_num_threads(1);

switch (args)
{
    case ["updates", var file]:
        File.WriteAllText(file, await UpdateReport.MakeAsync());
        break;
    case ["soak"]:
        Console.WriteLine(UpdateSoak.Run());
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
