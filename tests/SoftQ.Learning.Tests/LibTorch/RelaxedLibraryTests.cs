using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

public class RelaxedLibraryTests
{
    private const string Path = "/somewhere/libLibTorchSharp.so";

    [Fact]
    public void A_version_that_is_never_used_is_relaxed()
    {
        var offered = ShippedLibrary.VersionsWithout(ShippedLibrary.UnusedVersion);
        var relaxed = RelaxedLibrary.Create(Path, ShippedLibrary.Bytes(), offered);
        Assert.NotNull(relaxed);
        Assert.Equal([ShippedLibrary.UnusedVersion], relaxed.RelaxedVersions);
        Assert.True(new SymbolVersionTable(relaxed.Bytes).Need(ShippedLibrary.UnusedVersion).IsWeak);
    }

    [Fact]
    public void A_system_that_offers_all_versions_needs_no_relaxed_library() =>
        Assert.Null(RelaxedLibrary.Create(Path, ShippedLibrary.Bytes(), ShippedLibrary.VersionsWithout()));

    [Fact]
    public void A_relaxed_library_needs_no_relaxing()
    {
        var offered = ShippedLibrary.VersionsWithout(ShippedLibrary.UnusedVersion);
        var relaxed = RelaxedLibrary.Create(Path, ShippedLibrary.Bytes(), offered)!;
        Assert.Null(RelaxedLibrary.Create(Path, relaxed.Bytes, offered));
    }

    [Fact]
    public void A_version_that_is_used_is_named_with_the_highest_one_offered()
    {
        var failure = Assert.Throws<LibTorchLoadException>(static () =>
            RelaxedLibrary.Create(Path, ShippedLibrary.Bytes(), ["GLIBCXX_3.4.9", "GLIBCXX_3.4.20", "CXXABI_1.3.9"]));
        Assert.Matches(
            $"^'{Path}' needs GLIBCXX_3\\.4\\.\\d+; this system's libstdc\\+\\+\\.so\\.6 offers up to GLIBCXX_3\\.4\\.20\\. Install ",
            failure.Message);
    }

    [Fact]
    public void A_version_that_a_relocation_refers_to_is_not_relaxed()
    {
        var failure = Assert.Throws<LibTorchLoadException>(static () => RelaxedLibrary.Create(
            Path,
            ShippedLibrary.WithRelocationOf(ShippedLibrary.UnusedVersion),
            ShippedLibrary.VersionsWithout(ShippedLibrary.UnusedVersion)));
        Assert.Contains("needs GLIBCXX_3.4.32; this system's libstdc++.so.6 offers up to GLIBCXX_3.4.30.", failure.Message);
    }

    [Fact]
    public void A_library_that_cannot_be_read_is_named()
    {
        var failure = Assert.Throws<LibTorchLoadException>(static () => RelaxedLibrary.Create(Path, [1, 2, 3], []));
        Assert.StartsWith($"'{Path}' does not load, and cannot be read to see why. It is no ELF file.", failure.Message);
    }
}
