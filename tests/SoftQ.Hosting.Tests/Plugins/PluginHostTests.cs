using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Wrappers;
using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginHostTests
{
    private static readonly ParameterValues None = new(new Dictionary<string, object?>());

    [Fact]
    public void Listing_loads_nothing_and_the_first_use_loads_that_plugin_only()
    {
        using var host = Fixture.Host("Healthy", "UsesLibraryOne", "ThrowsInConstructor");
        Assert.Equal(3, host.Catalog.Plugins.Count);
        Assert.Empty(host.Loaded);

        using var environment = host.CreateEnvironment("Corridor-v0");

        Assert.Equal("Healthy", Assert.Single(host.Loaded).Name);
    }

    [Fact]
    public void A_plugin_lives_in_its_own_load_context_and_shares_the_contracts()
    {
        using var host = Fixture.Host("Healthy");
        using var environment = host.CreateEnvironment("Corridor-v0").Unwrapped;

        var context = AssemblyLoadContext.GetLoadContext(environment.GetType().Assembly)!;

        Assert.Equal("Healthy", context.Name);
        Assert.True(context.IsCollectible);
        Assert.Same(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(typeof(IEnvironment).Assembly));
        Assert.Equal(["Healthy"], context.Assemblies.Select(assembly => assembly.GetName().Name));
    }

    [Fact]
    public void Two_plugins_use_different_versions_of_one_library()
    {
        using var host = Fixture.Host("UsesLibraryOne", "UsesLibraryTwo");

        Assert.Equal("1.0.0.0", host.CreateEnvironment("UsesLibraryOne-v0").Spec!.Id);
        Assert.Equal("2.0.0.0", host.CreateEnvironment("UsesLibraryTwo-v0").Spec!.Id);
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(2, 2)]
    public void An_environment_comes_under_its_time_limit(int? given, int steps)
    {
        using var host = Fixture.Host("Healthy");
        using var environment = host.CreateEnvironment("Corridor-v0", CorridorOf(length: 100), given);
        environment.Reset(seed: 1);

        var taken = 1;
        while (!environment.Step(1).Truncated)
            taken++;

        Assert.Equal(steps, taken);
    }

    [Fact]
    public void A_limit_of_zero_takes_the_time_limit_away()
    {
        using var host = Fixture.Host("Healthy");

        using var environment = host.CreateEnvironment("Corridor-v0", CorridorOf(length: 100), maxEpisodeSteps: 0);

        Assert.IsNotType<TimeLimit>(environment);
    }

    [Fact]
    public void Parameters_reach_the_constructor()
    {
        using var host = Fixture.Host("Healthy");

        using var environment = host.CreateEnvironment("Corridor-v0", CorridorOf(length: 42));

        Assert.Equal("Box(0, 42, (1,), float32)", environment.ObservationSpace.ToString());
    }

    [Fact]
    public void A_fault_in_a_constructor_names_the_plugin_and_keeps_the_original()
    {
        using var host = Fixture.Host("ThrowsInConstructor");
        using var run = host.BeginRun();

        var exception = Assert.Throws<PluginFaultException>(() => run.CreateKernel("broken", None));

        Assert.Equal(
            (PluginCodes.ConstructorFailed, "ThrowsInConstructor", "0.1.0"),
            (exception.Code, exception.Plugin, exception.Version));
        Assert.Equal("the constructor of ThrowsInConstructor.Broken (kernel 'broken')", exception.Member);
        Assert.Equal("the table of weights is empty", Assert.IsType<InvalidDataException>(exception.InnerException).Message);
        Assert.Contains("the table of weights is empty", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registration_that_differs_from_the_manifest_is_a_fault()
    {
        using var host = Fixture.Host("IncompleteRegistration");

        var exception = Assert.Throws<PluginFaultException>(() => host.CreateEnvironment("Forgotten-v0"));

        Assert.Equal(PluginCodes.RegistrationMismatch, exception.Code);
        Assert.Contains("the environment 'Forgotten-v0'", exception.Message, StringComparison.Ordinal);
        Assert.Empty(host.Loaded);
    }

    [Fact]
    public void A_library_that_is_missing_is_a_fault_of_the_plugin()
    {
        using var folder = new TemporaryFolder();
        var copy = Directory.CreateDirectory(Path.Combine(folder.Path, "UsesLibraryOne")).FullName;
        File.Copy(
            Path.Combine(Fixture.Folder("UsesLibraryOne"), "UsesLibraryOne", "UsesLibraryOne.dll"),
            Path.Combine(copy, "UsesLibraryOne.dll"));
        using var host = new PluginHost(new PluginFolders([folder.Path], variable: null, folder.Path));

        var exception = Assert.Throws<PluginFaultException>(() => host.CreateEnvironment("UsesLibraryOne-v0"));

        Assert.Contains("PrivateLibrary", Assert.IsType<FileNotFoundException>(exception.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disposing_a_host_unloads_its_plugins()
    {
        var host = Fixture.Host("Healthy");
        var unloading = false;
        var context = Use(host, () => unloading = true);

        host.Dispose();

        Assert.True(unloading);
        for (var i = 0; context.IsAlive && i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(context.IsAlive);
        // The disposed host is still reachable here: it holds nothing of the plugin.
        GC.KeepAlive(host);
    }

    [Fact]
    public void A_disposed_host_makes_nothing()
    {
        var host = Fixture.Host("Healthy");
        host.Dispose();

        Assert.Throws<ObjectDisposedException>(() => host.CreateEnvironment("Corridor-v0"));
    }

    // Not inlined, so that no local of the test keeps the plugin alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(PluginHost host, Action unloading)
    {
        using var run = host.BeginRun();
        var environment = run.CreateEnvironment("Corridor-v0", CorridorOf(length: 3));
        environment.Reset(seed: 1);
        environment.Step(1);
        run.CreateKernel("constant", None);
        var context = AssemblyLoadContext.GetLoadContext(environment.Unwrapped.GetType().Assembly)!;
        context.Unloading += _ => unloading();
        return new WeakReference(context);
    }

    private static ParameterValues CorridorOf(long length) =>
        new(new Dictionary<string, object?> { ["length"] = length, ["reward"] = -1.0, ["marks"] = Array.Empty<double>() });
}
