using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Kernels;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Devices;
using SoftQ.Learning.LibTorch;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Hosting.Runs;

/// <summary>An agent, its environment and its plugins, composed from a configuration. Writes nothing.</summary>
public sealed class ComposedRun : IDisposable
{
    private const string AgentPart = "agent";
    private const int MostThreads = 8;
    private const string TrainerPart = "trainer";

    private readonly PluginRun _plugins;

    private ComposedRun(PluginRun plugins, ResolvedConfiguration configuration, ExecutionRecord execution)
    {
        (_plugins, Configuration, Execution) = (plugins, configuration, execution);
        Environment = plugins.Services.Resolve<IEnvironment>();
        Policy = plugins.Services.Resolve<Policy>();
        Agent = plugins.Services.Resolve<IAgent>();
        Device = plugins.Services.Resolve<Device>();
    }

    /// <summary>What it was composed from.</summary>
    public ResolvedConfiguration Configuration { get; }

    /// <summary>What <c>auto</c> became on this machine.</summary>
    public ExecutionRecord Execution { get; }

    /// <summary>The task, under its time limit.</summary>
    public IEnvironment Environment { get; }

    /// <summary>The agent.</summary>
    public IAgent Agent { get; }

    /// <summary>The agent's policy in the environment's actions.</summary>
    public Policy Policy { get; }

    /// <summary>Where tensors live.</summary>
    public Device Device { get; }

    /// <summary>What goes wrong without stopping the run.</summary>
    public RunWarnings Warnings => _plugins.Services.Resolve<RunWarnings>();

    /// <summary>The algorithm's settings.</summary>
    public IAgentOptions Algorithm => _plugins.Services.Resolve<IAgentOptions>();

    /// <summary>The trainer, made on first use: a replay memory comes with it.</summary>
    public Trainer Trainer => CauseOfFailure.Unwrapped(_plugins.Services.Resolve<Trainer>);

    /// <summary>Composes a run.</summary>
    /// <param name="host">The plugins; must outlive the run.</param>
    /// <param name="configuration">What to compose.</param>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    /// <exception cref="DeviceUnavailableException">The configured device is not there.</exception>
    /// <exception cref="CompositionException">The values do not go together.</exception>
    /// <exception cref="NotSupportedException">The algorithm cannot take the environment's actions.</exception>
    /// <exception cref="PluginFaultException">A plugin's constructor threw.</exception>
    public static ComposedRun Compose(PluginHost host, ResolvedConfiguration configuration)
    {
        LibTorchLoader.EnsureLoaded();
        var training = TrainingOptions.Create(configuration[RunSections.Training].Parameters);
        if (training.Steps <= training.WarmupSteps)
        {
            throw new CompositionException(
                $"training.steps is {training.Steps} and training.warmupSteps is {training.WarmupSteps}, so nothing would be learned; "
                + "expected more steps than warm-up steps.");
        }
        var device = DeviceSelection.Select(training.Device);
        var threads = training.Threads > 0 ? training.Threads : Math.Min(System.Environment.ProcessorCount, MostThreads);
        // What is left to torch on a CPU is too small to share, and its threads would spin beside ours.
        set_num_threads(1);
        var plugins = host.BeginRun(builder => Register(builder, configuration, training, threads, device));
        try
        {
            return CauseOfFailure.Unwrapped(() => new ComposedRun(plugins, configuration, ExecutionRecord.Of(device, threads)));
        }
        catch (Exception exception)
        {
            plugins.Dispose();
            if (exception is ArgumentException)
                throw new CompositionException($"No run can be composed from this configuration: {exception.Message}", exception);
            throw;
        }
    }

    /// <summary>Writes the run's whole state.</summary>
    /// <param name="folder">The run folder.</param>
    public void SaveCheckpoint(RunFolder folder) =>
        Checkpoint.Save(folder.Checkpoint, Trainer.Step, (AgentPart, Agent), (TrainerPart, Trainer));

    /// <summary>Restores what the agent had learned.</summary>
    /// <param name="folder">The run folder.</param>
    /// <returns>The environment steps that the run had done.</returns>
    /// <exception cref="SoftQ.Gym.State.StateMismatchException">There is no checkpoint, or it is damaged or of another run.</exception>
    public int RestoreAgent(RunFolder folder) => Checkpoint.Load(folder.Checkpoint, (AgentPart, Agent));

    /// <summary>Restores the run's whole state, so that it goes on as if it had never stopped.</summary>
    /// <inheritdoc cref="RestoreAgent"/>
    public int RestoreAll(RunFolder folder) => Checkpoint.Load(folder.Checkpoint, (AgentPart, Agent), (TrainerPart, Trainer));

    /// <inheritdoc/>
    public void Dispose() => _plugins.Dispose();

    private static void Register(ContainerBuilder builder, ResolvedConfiguration configuration, TrainingOptions training, int threads, Device device)
    {
        builder.RegisterInstance(training);
        var algorithm = configuration[RunSections.Algorithm].Parameters;
        AlgorithmEntry.All.Single(entry => entry.Choice.Id == algorithm.Get<string>(ConfigurationSection.Id)).Register(builder, algorithm);
        builder.RegisterInstance(device).ExternallyOwned();
        builder.RegisterInstance(new RunStreams(training.Seed));
        builder.RegisterType<RunWarnings>().SingleInstance();
        builder.Register(static scope => new LearningRateSchedule(scope.Resolve<IAgentOptions>().FinalLearningRateShare)).SingleInstance();
        builder.Register(scope => new NetworkFactory(
            scope.Resolve<Device>(), scope.Resolve<RunStreams>().Networks, threads, scope.Resolve<LearningRateSchedule>()))
            .As<INetworkFactory>().SingleInstance();

        // Plugin instances belong to the plugin run, which ends them before these services.
        var (environment, kernel, sampler) = (
            configuration[RunSections.Environment], configuration[RunSections.Kernel], configuration[RunSections.Sampler]);
        builder.Register(scope => CreateEnvironment(scope.Resolve<PluginRun>(), environment, training.InvalidValues, scope.Resolve<RunWarnings>()))
            .As<IEnvironment>().SingleInstance().ExternallyOwned();
        builder.Register(scope => scope.Resolve<PluginRun>().CreateKernel(kernel.Plugin!.Id, kernel.Parameters))
            .As<IKernel>().SingleInstance().ExternallyOwned();
        builder.Register(scope => scope.Resolve<PluginRun>().CreateSampler(sampler.Plugin!.Id, sampler.Parameters))
            .As<ISampler>().SingleInstance().ExternallyOwned();

        builder.Register(static scope => ShapeOf(scope.Resolve<IEnvironment>())).SingleInstance();
        builder.Register(static scope => new Policy(
            scope.Resolve<IAgent>(), scope.Resolve<IAgentOptions>(), scope.Resolve<IEnvironment>().ActionSpace, scope.Resolve<Device>())).SingleInstance();
        builder.RegisterType<Trainer>().SingleInstance();
    }

    private static CheckedEnvironment CreateEnvironment(PluginRun plugins, ResolvedSection section, InvalidValuePolicy policy, RunWarnings warnings)
    {
        var (plugin, parameters) = (section.Plugin!, section.Parameters);
        var environment = plugins.CreateEnvironment(plugin.Id, parameters, parameters.Get<int>(ConfigurationSection.MaxEpisodeSteps));
        return new CheckedEnvironment(environment, policy, (member, fault) => plugins.Fault(PluginCodes.InvalidValue, plugin, member, fault), warnings.Raise);
    }

    private static TaskShape ShapeOf(IEnvironment environment)
    {
        var actions = ActionCoding.Of(environment.ActionSpace);
        return new TaskShape(environment.ObservationSpace.FlatSize, actions.Size, actions.Choices);
    }
}
