using SoftQ.Learning.LibTorch;
using TorchSharp;

namespace SoftQ.Learning.Tests.LibTorch;

public class LibTorchLoaderTests
{
    [Fact]
    public void The_first_tensor_works()
    {
        using var scope = torch.NewDisposeScope();
        Assert.Equal(6, torch.arange(4).sum().item<long>());
    }

    [Fact]
    public void Every_call_gives_the_same_report()
    {
        var reports = new LibTorchReport[16];
        Parallel.For(0, reports.Length, i => reports[i] = LibTorchLoader.EnsureLoaded());
        Assert.All(reports, report => Assert.Same(reports[0], report));
        Assert.True(File.Exists(reports[0].LibTorchSharpPath));
    }

    [Fact]
    public void Each_native_library_is_loaded_once_from_where_the_report_says()
    {
        using var tensor = torch.ones(1);
        var report = LibTorchLoader.EnsureLoaded();
        var platform = LibTorchPlatform.Current;
        Assert.Equal(report.LibTorchSharpPath, Assert.Single(LoadedLibrary.Paths(platform.LibTorchSharp)));
        Assert.Equal(report.LibTorchFolder, Path.GetDirectoryName(Assert.Single(LoadedLibrary.Paths(platform.LibTorch))));
        Assert.Single(LoadedLibrary.Paths(platform.FileName("c10")));
    }

    [Fact]
    public void No_native_library_lies_in_the_output_folder()
    {
        var platform = LibTorchPlatform.Current;
        var natives = LibTorchPlatform.LoadOrder.Append(LibTorchPlatform.TorchSharpLibrary).Select(platform.FileName);
        var output = Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories);
        Assert.Empty(output.Select(Path.GetFileName).Intersect(natives));
    }
}
