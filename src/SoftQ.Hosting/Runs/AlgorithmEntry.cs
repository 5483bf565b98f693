using Autofac;
using SoftQ.Hosting.Configuration;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Algorithms.Actors;
using SoftQ.Learning.Algorithms.Discrete;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Runs;

/// <summary>An algorithm that <c>algorithm.id</c> can name.</summary>
/// <param name="Choice">Its name and parameters.</param>
/// <param name="Register">Registers its agent and its settings as services of a run.</param>
internal sealed record AlgorithmEntry(ParameterChoice Choice, Action<ContainerBuilder, ParameterValues> Register)
{
    /// <summary>All algorithms.</summary>
    public static IReadOnlyList<AlgorithmEntry> All { get; } =
    [
        Of<SoftQOptions, SoftQAgent>("soft-q", "Soft Q-learning with a sampler, for continuous actions"),
        Of<DiscreteSoftQOptions, DiscreteSoftQAgent>("discrete-soft-q", "Soft Q-learning with exact soft values, for discrete actions"),
        Of<SacOptions, SacAgent>("sac", "Soft actor-critic, for continuous actions"),
        Of<Td3Options, Td3Agent>("td3", "Twin delayed deterministic policy gradient, for continuous actions"),
        Of<DdpgOptions, DdpgAgent>("ddpg", "Deep deterministic policy gradient, for continuous actions"),
    ];

    private static AlgorithmEntry Of<TOptions, TAgent>(string id, string description)
        where TOptions : class, IAgentOptions, IParameterSet<TOptions>
        where TAgent : IAgent =>
        new(new ParameterChoice(id, description, TOptions.Descriptions), static (builder, values) =>
        {
            builder.RegisterInstance(TOptions.Create(values)).As<TOptions>().As<IAgentOptions>();
            builder.RegisterType<TAgent>().As<IAgent>().SingleInstance();
        });
}
