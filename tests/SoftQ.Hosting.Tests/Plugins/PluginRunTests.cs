using Autofac;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Plugins.Loading;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Parameters;
using SoftQ.Samplers;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginRunTests
{
    private static readonly ParameterValues None = new(new Dictionary<string, object?>());

    [Fact]
    public void A_sampler_is_given_the_services_of_its_run()
    {
        using var host = Fixture.Host("Healthy");
        using var run = host.BeginRun(static builder =>
        {
            builder.RegisterInstance(new TaskShape(3, 2));
            builder.Register(static c => c.Resolve<PluginRun>().CreateKernel("constant", None)).SingleInstance().ExternallyOwned();
        });

        var sampler = run.CreateSampler("still", None);

        var instance = ((IPluginInstance)sampler).Instance;
        var kernel = instance.GetType().GetProperty("Kernel")!.GetValue(instance);
        Assert.Same(run.Services.Resolve<IKernel>(), kernel);
    }

    [Fact]
    public void A_service_that_is_missing_is_named_with_the_plugin_and_what_is_on_offer()
    {
        using var host = Fixture.Host("Healthy");
        using var run = host.BeginRun(static builder =>
        {
            builder.RegisterInstance(new TaskShape(3, 2));
            builder.RegisterInstance(new StringWriter()).As<TextWriter>();
        });

        var exception = Assert.Throws<PluginServiceException>(() => run.CreateSampler("still", None));

        Assert.Equal(
            "PLG2004: the sampler 'still' of plugin Healthy 0.1.0 asks for the service SoftQ.Kernels.IKernel, which is not on offer. "
            + "On offer: IPluginContext, TaskShape. Services of the host are offered by a run.",
            exception.Message);
    }

    [Fact]
    public void A_service_that_faults_is_attributed_to_the_plugin_that_made_it()
    {
        using var host = Fixture.Host("Healthy", "ThrowsInConstructor");
        using var run = host.BeginRun(static builder =>
        {
            builder.RegisterInstance(new TaskShape(3, 2));
            builder.Register(static c => c.Resolve<PluginRun>().CreateKernel("broken", None));
        });

        var exception = Assert.Throws<PluginServiceException>(() => run.CreateSampler("still", None));

        Assert.Equal("ThrowsInConstructor", Assert.IsType<PluginFaultException>(exception.InnerException).Plugin);
        Assert.Contains("the table of weights is empty", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_needs_the_plugin_that_asks_for_it_is_an_error_and_no_endless_loop()
    {
        using var host = Fixture.Host("Healthy");
        using var run = host.BeginRun(static builder =>
        {
            builder.RegisterInstance(new TaskShape(3, 2));
            builder.Register(static c => (IKernel)c.Resolve<PluginRun>().CreateSampler("still", None));
        });

        var exception = Assert.Throws<PluginServiceException>(() => run.CreateSampler("still", None));

        Assert.Contains("made with this same sampler 'still'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_instances_end_with_the_run_and_before_its_services()
    {
        using var host = Fixture.Host("Healthy");
        var disposedWhenServicesEnded = false;
        using (var run = host.BeginRun())
        {
            var parameters = ParameterDefaults.Of(host.Catalog.Find(PluginKind.Environment, "Corridor-v0").Parameters);
            var corridor = run.CreateEnvironment("Corridor-v0", parameters).Unwrapped;
            run.Services.CurrentScopeEnding += (_, _) =>
                disposedWhenServicesEnded = (bool)corridor.GetType().GetProperty("Disposed")!.GetValue(corridor)!;
        }

        Assert.True(disposedWhenServicesEnded);
    }

    [Fact]
    public void Runs_have_services_of_their_own()
    {
        using var host = Fixture.Host("Healthy");
        using var first = host.BeginRun(static builder => builder.RegisterInstance(new TaskShape(1, 1)));
        using var second = host.BeginRun(static builder => builder.RegisterInstance(new TaskShape(2, 2)));

        Assert.Equal(2, second.Services.Resolve<TaskShape>().ActionSize);
        Assert.Equal(1, first.Services.Resolve<TaskShape>().ActionSize);
    }

    [Theory]
    [InlineData("LibTorchSharp", true)]
    [InlineData("/plugins/Mine/libtorch_cpu.so", true)]
    [InlineData("c10.dll", true)]
    [InlineData("mujoco", false)]
    public void The_libraries_of_libtorch_are_the_hosts(string name, bool shared) =>
        Assert.Equal(shared, NativeLibraries.IsTorch(name));
}
