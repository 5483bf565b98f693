using System.Diagnostics;
using System.Globalization;
using System.Text;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class ManyPluginsTests
{
    private const int Count = 50;
    private const int Repetitions = 5;

    [Fact]
    public void Fifty_plugins_are_inspected_within_300_milliseconds_and_none_is_loaded()
    {
        using var folder = new TemporaryFolder();
        for (var index = 0; index < Count; index++)
            AddPlugin(folder, index.ToString("00", CultureInfo.InvariantCulture));

        // The least of several: what else the machine does only adds to it.
        var least = Enumerable.Range(0, Repetitions).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Equal(Count, new PluginCatalog(folder.Folders()).Plugins.Count);
            return Stopwatch.GetElapsedTime(start);
        });

        Assert.InRange(least.TotalMilliseconds, 0, 300);
        using var host = folder.Host();
        Assert.Empty(host.Loaded);
    }

    // An id of its own for each copy, of the same length, where the metadata has it.
    private static void AddPlugin(TemporaryFolder folder, string number)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, $"Plugin{number}")).FullName;
        var source = Path.Combine(Fixture.Folder("ThrowsInStep"), "ThrowsInStep");
        foreach (var file in Directory.GetFiles(source))
        {
            var copy = Path.Combine(path, Path.GetFileName(file));
            var bytes = File.ReadAllBytes(file);
            if (file.EndsWith(".dll", StringComparison.Ordinal))
                Rename(bytes, "ThrowsInStep-v0", $"ThrowsInSt{number}-v0");
            File.WriteAllBytes(copy, bytes);
        }
    }

    private static void Rename(byte[] bytes, string before, string after)
    {
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(before));
        Assert.True(place >= 0, $"The fixture has no id '{before}'.");
        Encoding.UTF8.GetBytes(after).CopyTo(bytes.AsSpan(place));
    }
}
