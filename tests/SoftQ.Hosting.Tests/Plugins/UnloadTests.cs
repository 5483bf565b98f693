using System.Runtime.CompilerServices;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Testing.Shared;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class UnloadTests
{
    [Fact]
    public void After_training_with_a_module_of_its_own_a_plugin_leaves_the_process()
    {
        using var host = Fixture.Host("Healthy", "OwnModule");
        var context = Train(host);
        Assert.True(context.IsAlive);

        var report = host.Unload("OwnModule");

        Assert.True(report.Unloaded, report.ToString());
        Assert.False(context.IsAlive);
        Assert.Equal(PluginState.Discovered, host.Statuses.Single(static status => status.Manifest!.Name == "OwnModule").State);
    }

    [Fact]
    public void What_is_still_held_is_named_and_leaves_once_it_is_let_go()
    {
        using var host = Fixture.Host("Healthy");
        var (held, context) = Hold(host);

        var report = host.Unload("Healthy");

        Assert.False(report.Unloaded);
        Assert.Equal("the environment 'Corridor-v0' (Healthy.Corridor)", Assert.Single(report.LiveInstances));
        Assert.Contains(PluginCodes.StillRooted, report.ToString(), StringComparison.Ordinal);
        GC.KeepAlive(held);
        Release(held);
        for (var collection = 0; context.IsAlive && collection < 10; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(context.IsAlive);
    }

    [Fact]
    public void A_plugin_in_use_is_not_unloaded()
    {
        using var host = Fixture.Host("Healthy");
        using var environment = host.CreateEnvironment("Corridor-v0");

        var exception = Assert.Throws<InvalidOperationException>(() => host.Unload("Healthy"));

        Assert.Contains("in use by 1", exception.Message, StringComparison.Ordinal);
        environment.Reset(seed: 1, new float[1]);
    }

    [Fact]
    public void A_folder_is_replaced_under_a_running_host_which_then_has_what_is_there_now()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Copy("Healthy");
        using var host = folder.Host();
        MakeAndEnd(host, "Corridor-v0");
        Directory.Delete(path, recursive: true);
        PluginCopies.Write(path, Fixture.Plugin("Healthy"), "Corridor-v0", "Corridor-v7");

        var (unloaded, now) = host.Reload("Healthy");

        Assert.True(unloaded.Unloaded, unloaded.ToString());
        Assert.Equal(PluginState.Discovered, now.State);
        Assert.Throws<UnknownPluginException>(() => host.CreateEnvironment("Corridor-v0"));
        MakeAndEnd(host, "Corridor-v7");
    }

    [Fact]
    public void A_plugin_that_could_not_be_loaded_is_tried_again_after_a_reload_only()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Copy("IncompleteRegistration");
        using var host = folder.Host();
        var first = Assert.Throws<PluginFaultException>(() => host.CreateEnvironment("Forgotten-v0"));
        Assert.Same(first, Assert.Throws<PluginFaultException>(() => host.CreateEnvironment("Forgotten-v0")));
        Directory.Delete(path, recursive: true);
        PluginCopies.Write(path, Fixture.Plugin("ThrowsInStep"), "ThrowsInStep-v0", "ThrowsInBits-v0");

        Assert.Equal(PluginState.Discovered, host.Reload("IncompleteRegistration").Now.State);

        MakeAndEnd(host, "ThrowsInBits-v0");
    }

    // Not inlined, so that no local of the test keeps the plugin alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Train(PluginHost host)
    {
        Assert.Equal(30, ShortTraining.Run(host, "Corridor-v0", "sampler.id=own-module"));
        return host.Load(host.Catalog.Find(PluginKind.Sampler, "own-module").Plugin).Context;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeAndEnd(PluginHost host, string environment) => host.CreateEnvironment(environment).Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (object?[] Held, WeakReference Context) Hold(PluginHost host)
    {
        using var environment = host.CreateEnvironment("Corridor-v0");
        return ([environment.Unwrapped], host.Load(host.Catalog.Find(PluginKind.Environment, "Corridor-v0").Plugin).Context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Release(object?[] held) => held[0] = null;
}
