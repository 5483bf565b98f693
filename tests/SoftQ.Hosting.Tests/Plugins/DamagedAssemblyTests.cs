using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class DamagedAssemblyTests
{
    [Fact]
    public void Whatever_is_damaged_in_an_assembly_the_answer_is_a_status()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Copy("Healthy"), "Healthy.dll");
        var image = File.ReadAllBytes(path);
        var random = new Random(1);
        var rejected = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            var damaged = (byte[])image.Clone();
            for (var i = 0; i < 20; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, damaged);

            var status = Assert.Single(new PluginCatalog(folder.Folders()).Statuses);

            Assert.Contains(status.State, new[] { PluginState.Discovered, PluginState.Rejected });
            rejected += status.State == PluginState.Rejected ? 1 : 0;
        }
        Assert.InRange(rejected, 100, 300);
    }
}
