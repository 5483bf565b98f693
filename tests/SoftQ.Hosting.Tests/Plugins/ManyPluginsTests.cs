using System.Diagnostics;
using SoftQ.Hosting.Plugins;
using SoftQ.Testing.Shared;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class ManyPluginsTests
{
    private const int Count = 50;
    private const int Repetitions = 5;

    [Fact]
    public void Fifty_plugins_are_inspected_within_300_milliseconds_and_none_is_loaded()
    {
        using var folder = new TemporaryFolder();
        PluginCopies.Write(folder.Path, Fixture.Plugin("ThrowsInStep"), "ThrowsInStep-v0", Count);

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
}
