using System.Security.Cryptography;
using System.Text;
using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Gym.State;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Checkpoints;
using SoftQ.Learning.Training;
using static TorchSharp.torch;

namespace SoftQ.Hosting.Runs;

/// <summary>An agent, its environment and its plugins, composed from a configuration by <see cref="RunResolver"/>. Writes nothing.</summary>
public sealed class ComposedRun : IDisposable
{
    private readonly PluginRun _plugins;
    private readonly NetworkRecord _networks;

    internal ComposedRun(PluginRun plugins, NetworkRecord networks, ResolvedConfiguration configuration, ExecutionRecord execution)
    {
        (_plugins, _networks, Configuration, Execution) = (plugins, networks, configuration, execution);
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

    /// <summary>What changes while the run trains, but for the transitions in its replay memory: the parts of a checkpoint, by name.</summary>
    public IReadOnlyList<(string Name, ICapturable Part)> Parts => [(CheckpointStore.Agent, Agent), ("trainer", Trainer)];

    /// <summary>What computes it, and from what: a run that is resumed under the same is the run that was never stopped.</summary>
    public SortedDictionary<string, string> Origin => new(Execution.Facts.ToDictionary(), StringComparer.Ordinal)
    {
        ["configuration"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Configuration.ToJson()))),
    };

    /// <summary>How long it trains, and on what.</summary>
    internal TrainingOptions Training => _plugins.Services.Resolve<TrainingOptions>();

    /// <summary>Whether all weights are finite; waits for the device.</summary>
    internal bool AreWeightsFinite => _networks.AreFinite;

    /// <inheritdoc/>
    public void Dispose() => _plugins.Dispose();
}
