using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class BadPluginTests
{
    public static TheoryData<string> Names => [.. BadPlugin.All.Select(static bad => bad.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_ends_in_its_code_while_a_healthy_plugin_next_to_it_trains_on(string name)
    {
        var bad = BadPlugin.All.Single(bad => bad.Name == name);
        using var folder = new TemporaryFolder();
        folder.Copy("Healthy");
        bad.Arrange(folder);
        using var host = folder.Host();

        var fault = bad.Use is null ? null : Record.Exception(() => bad.Use(host));

        Assert.Equal(30, ShortTraining.Run(host, "Corridor-v0"));
        Assert.Equal(PluginState.Loaded, host.Statuses.Single(static status => status.Manifest?.Name == "Healthy").State);
        var status = host.Statuses.First(static status => status.Manifest?.Name != "Healthy");
        if (bad.Code == PluginCodes.OwnCopyIgnored)
        {
            Assert.Null(fault);
            Assert.Equal((PluginState.Loaded, bad.Code), (status.State, Assert.Single(status.Notices).Code));
            return;
        }
        if (bad.Use is not null)
            Assert.Equal(bad.Code, Attributed(fault!).Code);
        Assert.Equal((bad.Use is null ? PluginState.Rejected : PluginState.Faulted, bad.Code), (status.State, status.Reason?.Code));
    }

    private static PluginFaultException Attributed(Exception exception) =>
        exception as PluginFaultException ?? Attributed(exception.InnerException!);
}
