using SoftQ.Learning.LibTorch;

namespace SoftQ.Learning.Tests.LibTorch;

public sealed class LibraryCacheTests : IDisposable
{
    private const string FileName = "libX.so";
    private static readonly byte[] Shipped = [1, 2, 3];
    private static readonly byte[] Changed = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)i)];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Many_writers_at_once_leave_one_whole_file()
    {
        var cache = new LibraryCache(_folder.Path);
        var paths = new string[64];
        var contents = new byte[paths.Length][];
        var threads = Enumerable.Range(0, paths.Length)
            .Select(i => new Thread(() => contents[i] = File.ReadAllBytes(paths[i] = cache.Store(FileName, Shipped, Changed))))
            .ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Assert.All(contents, static content => Assert.Equal(Changed, content));
        Assert.Equal(Assert.Single(paths.Distinct()), Assert.Single(Files()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(300_000)]
    public void A_damaged_file_is_replaced(int length)
    {
        var cache = new LibraryCache(_folder.Path);
        var path = cache.Store(FileName, Shipped, Changed);
        File.WriteAllBytes(path, new byte[length]);
        Assert.Equal(path, cache.Store(FileName, Shipped, Changed));
        Assert.Equal(Changed, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_good_file_is_used_again()
    {
        var cache = new LibraryCache(_folder.Path);
        var written = File.GetLastWriteTimeUtc(cache.Store(FileName, Shipped, Changed));
        File.SetLastWriteTimeUtc(Files().Single(), written.AddDays(-1));
        Assert.Equal(written.AddDays(-1), File.GetLastWriteTimeUtc(cache.Store(FileName, Shipped, Changed)));
    }

    [Fact]
    public void Libraries_made_from_different_files_lie_apart()
    {
        var cache = new LibraryCache(_folder.Path);
        Assert.NotEqual(cache.Store(FileName, Shipped, Changed), cache.Store(FileName, [1, 2, 4], Changed));
    }

    [Fact]
    public void Where_the_first_folder_cannot_be_written_to_the_next_is_used()
    {
        var second = Path.Combine(_folder.Path, "second");
        Assert.StartsWith(second, new LibraryCache(Unwritable(), second).Store(FileName, Shipped, Changed));
    }

    [Fact]
    public void Where_no_folder_can_be_written_to_each_is_named()
    {
        var unwritable = Unwritable();
        var failure = Assert.Throws<LibTorchLoadException>(() => new LibraryCache(unwritable).Store(FileName, Shipped, Changed));
        Assert.Contains($"none of '{unwritable}' can be written to. Set XDG_CACHE_HOME", failure.Message);
    }

    public void Dispose() => _folder.Dispose();

    // A folder below a file cannot be made, not even by root.
    private string Unwritable() => Path.Combine(_folder.FolderWith("file"), "file", "cache");

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories);
}
