using System.Runtime.InteropServices;
using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

public sealed class LibTorchSearchTests : IDisposable
{
    private const string LibTorch = "libtorch_cpu.so";
    private const string LibTorchSharp = "libLibTorchSharp.so";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_chosen_folder_comes_before_the_applications_and_these_before_the_packages()
    {
        var recorded = _folder.FolderWith("package", LibTorch);
        Assert.Equal(recorded, Search(recorded).LibTorchFolder());
        var published = _folder.FolderWith("application", "runtimes", "linux-x64", "native", LibTorch);
        Assert.Equal(published, Search(recorded).LibTorchFolder());
        Assert.Equal(published, Search(recorded, "").LibTorchFolder());
        var chosen = _folder.FolderWith("chosen", LibTorch);
        Assert.Equal(chosen, Search(recorded, chosen).LibTorchFolder());
    }

    [Fact]
    public void A_chosen_folder_is_refused_where_the_runtime_would_find_another_libtorch_by_name()
    {
        var chosen = _folder.FolderWith("chosen", LibTorch);
        var application = _folder.FolderWith("application", LibTorch);
        var failure = Assert.Throws<LibTorchLoadException>(() => Search("", chosen).LibTorchFolder());
        Assert.Contains($"the application has a libtorch_cpu.so of its own in '{application}', and a process can hold only one", failure.Message);
        Assert.Equal(application, Search("", application + "/").LibTorchFolder());
    }

    [Fact]
    public void A_chosen_folder_without_TorchSharps_library_leaves_that_to_the_package()
    {
        var chosen = _folder.FolderWith("chosen", LibTorch);
        var recorded = _folder.FolderWith("package", LibTorchSharp);
        Assert.Equal(Path.Combine(recorded, LibTorchSharp), Search(recorded, chosen).LibTorchSharpPath());
    }

    [Fact]
    public void A_chosen_folder_that_does_not_exist_is_refused_though_there_is_a_package()
    {
        var recorded = _folder.FolderWith("package", LibTorch);
        var failure = Assert.Throws<LibTorchLoadException>(() => Search(recorded, "/nowhere").LibTorchFolder());
        Assert.Equal(
            "SOFTQ_LIBTORCH is '/nowhere', which does not exist. Set it to a folder with the libraries of libtorch-cpu-linux-x64 2.10.0, "
            + "or unset it to use the one that was restored.",
            failure.Message);
    }

    [Fact]
    public void A_chosen_folder_without_libtorch_is_refused()
    {
        var failure = Assert.Throws<LibTorchLoadException>(() => Search("", _folder.Path).LibTorchFolder());
        Assert.StartsWith($"SOFTQ_LIBTORCH is '{_folder.Path}', which has no libtorch_cpu.so. Set it to ", failure.Message);
    }

    [Fact]
    public void Where_nothing_is_found_the_folders_and_the_package_are_named()
    {
        var package = Path.Combine(_folder.Path, "package");
        var application = Path.Combine(_folder.Path, "application");
        var failure = Assert.Throws<LibTorchLoadException>(() => Search(package).LibTorchFolder());
        Assert.Equal(
            $"libtorch_cpu.so was not found in '{application}/runtimes/linux-x64/native', '{application}', '{package}'. "
            + "Restore the libraries of libtorch-cpu-linux-x64 2.10.0 (dotnet restore, then build again), "
            + "or set SOFTQ_LIBTORCH to a folder that holds it.",
            failure.Message);
        Assert.StartsWith(
            "libLibTorchSharp.so was not found in ",
            Assert.Throws<LibTorchLoadException>(() => Search(package).LibTorchSharpPath()).Message);
    }

    public void Dispose() => _folder.Dispose();

    private LibTorchSearch Search(string recorded, string? chosen = null) => new()
    {
        Platform = LibTorchPlatform.Of(OSPlatform.Linux, Architecture.X64),
        ChosenFolder = chosen,
        ApplicationFolder = Path.Combine(_folder.Path, "application"),
        ProbedFolders = [],
        RecordedFolders = [recorded],
        RecordedPackage = "libtorch-cpu-linux-x64 2.10.0",
    };
}
