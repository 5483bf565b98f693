using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

public sealed class LibraryLoadFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.StartsWith(
            $"'{_folder.Path}/libc10.so' does not exist.",
            LibraryLoadFailure.Explain($"{_folder.Path}/libc10.so", new DllNotFoundException("what the system says")).Message);

    [Theory]
    [InlineData("libgomp.so.1: cannot open shared object file: No such file or directory", "needs libgomp.so.1, which was not found. Install")]
    [InlineData(
        "/lib/libm.so.6: version `GLIBC_2.38' not found (required by /x/libtorch_cpu.so)",
        "needs GLIBC_2.38, which '/lib/libm.so.6' does not offer. Use a newer distribution.")]
    [InlineData("etwas Unerwartetes", "does not load on this system. Unable to load shared library.\netwas Unerwartetes")]
    public void What_the_system_says_is_explained(string said, string explained)
    {
        var path = Path.Combine(_folder.FolderWith("libtorch_cpu.so"), "libtorch_cpu.so");
        var failure = LibraryLoadFailure.Explain(path, new DllNotFoundException($"Unable to load shared library.\n{said}"));
        Assert.StartsWith($"'{path}' {explained}", failure.Message);
        Assert.IsType<DllNotFoundException>(failure.InnerException);
    }

    public void Dispose() => _folder.Dispose();
}
