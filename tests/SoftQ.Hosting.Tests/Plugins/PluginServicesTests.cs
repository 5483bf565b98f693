namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginServicesTests
{
    [Fact]
    public void A_plugin_finds_its_data_shares_a_service_between_runs_has_one_for_each_and_ends_them()
    {
        using var folder = new TemporaryFolder();
        var plugin = folder.Copy("BringsServices");
        using (var host = folder.Host())
        {
            Assert.Equal([0.25, 1.25], new[] { Reward(host), Reward(host) });
            Assert.False(File.Exists(Path.Combine(plugin, "ended.txt")));
        }

        Assert.Equal("BringsServices 0.1.0", File.ReadAllText(Path.Combine(plugin, "ended.txt")));
    }

    private static double Reward(Hosting.Plugins.PluginHost host)
    {
        using var environment = host.CreateEnvironment("BringsServices-v0");
        environment.Reset(seed: 1, new float[1]);
        return environment.Step([0f], new float[1]).Reward;
    }
}
