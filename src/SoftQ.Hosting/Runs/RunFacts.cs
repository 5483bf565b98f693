using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Learning.Algorithms;
using SoftQ.Networks;

namespace SoftQ.Hosting.Runs;

/// <summary>What follows from a run's configuration without standing in it.</summary>
internal static class RunFacts
{
    /// <summary>The facts of a composed run, as a resolved configuration writes them.</summary>
    /// <param name="services">The run's services.</param>
    /// <param name="networks">Its networks.</param>
    public static IReadOnlyDictionary<string, object?> Of(IComponentContext services, NetworkRecord networks)
    {
        var environment = services.Resolve<IEnvironment>();
        var options = services.Resolve<IAgentOptions>();
        return new Dictionary<string, object?>
        {
            ["actions"] = environment.ActionSpace.ToString()!,
            ["observations"] = environment.ObservationSpace.ToString()!,
            ["networks"] = networks.Networks.Select(static network => Fact(network.Shape, network.Parameters)).ToArray(),
            ["rewardScale"] = options.RewardScale,
            ["temperature"] = options.Temperature,
        };
    }

    private static Dictionary<string, object?> Fact(NetworkShape shape, long parameters) => new()
    {
        ["hidden"] = shape.HiddenSizes,
        ["inputs"] = new[] { shape.ConditionSize, shape.InputSize },
        ["outputs"] = shape.OutputSize,
        ["parameters"] = parameters,
    };
}
