using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Kernels;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Training;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Hosting.Runs;

/// <summary>The services of a run, as a configuration names them.</summary>
/// <param name="sections">The sections; those that are wrong give no services.</param>
/// <param name="training">How long to train, and on what.</param>
/// <param name="networks">Receives the networks that are made.</param>
/// <param name="device">Where tensors live.</param>
/// <param name="threads">Threads that compute the networks on a CPU.</param>
internal sealed class RunServices(
    IReadOnlyDictionary<string, ResolvedSection> sections, TrainingOptions training, NetworkRecord networks, Device device, int threads)
{
    /// <summary>Registers them.</summary>
    /// <param name="builder">The builder of the run's scope.</param>
    public void Register(ContainerBuilder builder)
    {
        builder.RegisterInstance(training);
        builder.RegisterInstance(device).ExternallyOwned();
        builder.RegisterInstance(new RunStreams(training.Seed));
        builder.RegisterType<RunWarnings>().SingleInstance();
        builder.Register(static scope => new LearningRateSchedule(scope.Resolve<IAgentOptions>().FinalLearningRateShare)).SingleInstance();
        builder.Register(scope => networks.Of(new NetworkFactory(
            scope.Resolve<Device>(), scope.Resolve<RunStreams>().Networks, threads, scope.Resolve<LearningRateSchedule>(), training.Compute))).SingleInstance();
        if (Complete(RunSections.Algorithm) is { Parameters: var algorithm })
            AlgorithmEntry.All.Single(entry => entry.Choice.Id == algorithm.Get<string>(ConfigurationSection.Id)).Register(builder, algorithm);
        RegisterPlugins(builder);
        builder.Register(static scope => ShapeOf(scope.Resolve<IEnvironment>())).SingleInstance();
        builder.Register(static scope => new Policy(
            scope.Resolve<IAgent>(), scope.Resolve<IEnvironment>().ActionSpace, scope.Resolve<Device>())).SingleInstance();
        builder.RegisterType<Trainer>().SingleInstance();
    }

    // Plugin instances belong to the plugin run, which ends them before these services.
    private void RegisterPlugins(ContainerBuilder builder)
    {
        if (Complete(RunSections.Environment) is { } environment)
        {
            builder.Register(scope => CreateEnvironment(scope.Resolve<PluginRun>(), environment, scope.Resolve<RunWarnings>()))
                .As<IEnvironment>().SingleInstance().ExternallyOwned();
        }
        if (Complete(RunSections.Kernel) is { } kernel)
        {
            builder.Register(scope => scope.Resolve<PluginRun>().CreateKernel(kernel.Plugin!.Id, kernel.Parameters))
                .As<IKernel>().SingleInstance().ExternallyOwned();
        }
        if (Complete(RunSections.Sampler) is { } sampler)
        {
            builder.Register(scope => scope.Resolve<PluginRun>().CreateSampler(sampler.Plugin!.Id, sampler.Parameters))
                .As<ISampler>().SingleInstance().ExternallyOwned();
        }
    }

    private CheckedEnvironment CreateEnvironment(PluginRun plugins, ResolvedSection section, RunWarnings warnings)
    {
        var (plugin, parameters) = (section.Plugin!, section.Parameters);
        var environment = plugins.CreateEnvironment(plugin.Id, parameters, parameters.Get<int>(ConfigurationSection.MaxEpisodeSteps));
        return new CheckedEnvironment(
            environment, training.InvalidValues, (member, fault) => plugins.Fault(PluginCodes.InvalidValue, plugin, member, fault), warnings.Raise);
    }

    private ResolvedSection? Complete(string name) => sections.TryGetValue(name, out var section) && section.IsComplete ? section : null;

    private static TaskShape ShapeOf(IEnvironment environment)
    {
        var actions = ActionCoding.Of(environment.ActionSpace);
        return new TaskShape(environment.ObservationSpace.FlatSize, actions.Size, actions.Choices);
    }
}
