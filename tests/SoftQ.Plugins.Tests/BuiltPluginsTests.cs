using System.Runtime.Loader;
using Autofac;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Learning.Networks;
using SoftQ.Manifest;
using SoftQ.Networks;
using SoftQ.Parameters;
using SoftQ.Plugins.Tests.Samplers;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests;

/// <summary>The built-in plugins as a host meets them: from their folders, each in a load context of its own.</summary>
public sealed class BuiltPluginsTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(PluginKind.Environment, "MultiGoal-v0", "SoftQ.Plugins.MultiGoal")]
    [InlineData(PluginKind.Kernel, "rbf", "SoftQ.Plugins.Kernels")]
    [InlineData(PluginKind.Sampler, "amortized-svgd", "SoftQ.Plugins.Samplers")]
    public void The_host_finds_them_and_loads_nothing(PluginKind kind, string id, string plugin)
    {
        Assert.Equal(plugin, _host.Catalog.Find(kind, id).Plugin.Name);
        Assert.Empty(_host.Loaded);
    }

    [Fact]
    public void Each_is_made_in_a_load_context_of_its_own_and_they_work_together()
    {
        using var scope = NewDisposeScope();
        using var run = _host.BeginRun(builder =>
        {
            builder.RegisterInstance(new TaskShape(ObservationSize: 2, ActionSize: 2));
            builder.RegisterInstance(CPU);
            builder.RegisterInstance<INetworkFactory>(new NetworkFactory(CPU, new RandomStream(1), threads: 1, new LearningRateSchedule(1)));
            builder.Register(c => c.Resolve<PluginRun>().CreateKernel("rbf", Defaults(PluginKind.Kernel, "rbf")))
                .SingleInstance()
                .ExternallyOwned();
        });
        var environment = run.CreateEnvironment("MultiGoal-v0", Defaults(PluginKind.Environment, "MultiGoal-v0"));
        var kernel = run.Services.Resolve<SoftQ.Kernels.IKernel>();
        var sampler = run.CreateSampler("amortized-svgd", Defaults(PluginKind.Sampler, "amortized-svgd"));
        sampler.Initialize();

        var contexts = new[] { environment.Unwrapped, ((IPluginInstance)kernel).Instance, ((IPluginInstance)sampler).Instance }
            .Select(static plugin => AssemblyLoadContext.GetLoadContext(plugin.GetType().Assembly));
        Assert.Equal(3, contexts.Where(static context => context != AssemblyLoadContext.Default).Distinct().Count());

        var observations = tensor(environment.Reset(seed: 1).Observation).view(1, 2);
        var energy = new ModesEnergy(temperature: 1, width: 1, 1);
        sampler.Learn(observations, energy, new RandomStream(2));
        var action = sampler.Sample(observations, count: 1, energy, new RandomStream(3)).data<float>().ToArray();
        Assert.True(double.IsFinite(environment.Step(action).Reward));
    }

    [Fact]
    public void Parameters_reach_the_environment_from_a_configuration()
    {
        var resolver = new ConfigurationResolver(_host.Catalog, [ConfigurationSection.Of(PluginKind.Environment)]);
        var configuration = resolver.Resolve(
            ConfigurationTarget.Environment("MultiGoal-v0"),
            "environment.goals=[5,0,-4,3,-4,-3]",
            "environment.goalRadius=0.5",
            "environment.reward=gaussians",
            "environment.gaussianHeight=3");

        using var environment = _host.CreateEnvironment("MultiGoal-v0", configuration["environment"].Parameters);

        var plane = Assert.IsAssignableFrom<IPlanarTask>(environment.Unwrapped);
        Assert.Equal(["east", "north-west", "south-west"], plane.Landmarks.Select(static goal => goal.Name));
        Assert.All(plane.Landmarks, static goal => Assert.Equal(0.5f, goal.Radius));
        Assert.Equal(3, plane.Height(new(5, 0)), 1e-3);
    }

    [Fact]
    public void Episodes_of_the_multi_goal_task_are_cut_at_30_steps()
    {
        using var environment = _host.CreateEnvironment("MultiGoal-v0");
        environment.Reset(seed: 1);
        for (var step = 1; step < 30; step++)
            Assert.False(environment.Step(0, 0).Truncated);
        var (_, _, terminated, truncated, _) = environment.Step(0, 0);
        Assert.Equal((false, true), (terminated, truncated));
    }

    private ParameterValues Defaults(PluginKind kind, string id) => ParameterDefaults.Of(_host.Catalog.Find(kind, id).Parameters);
}
