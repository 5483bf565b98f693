using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;
using static TorchSharp.torch;

namespace SoftQ.Hosting.Runs;

/// <summary>An agent, its environment and its plugins, composed from a configuration by <see cref="RunResolver"/>. Writes nothing.</summary>
public sealed class ComposedRun : IDisposable
{
    private const string AgentPart = "agent";
    private const string TrainerPart = "trainer";

    private readonly PluginRun _plugins;

    internal ComposedRun(PluginRun plugins, ResolvedConfiguration configuration, ExecutionRecord execution)
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
}
