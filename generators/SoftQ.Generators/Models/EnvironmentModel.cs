namespace SoftQ.Generators.Models;

/// <summary>An <c>[Environment]</c> class.</summary>
/// <param name="Plugin">What it shares with other plugins.</param>
/// <param name="Observations">The parts of an observation, in order.</param>
/// <param name="Action">What a step takes.</param>
/// <param name="Reset">The author's reset method.</param>
/// <param name="Step">The author's step method.</param>
/// <param name="Reward">What the step method returns.</param>
/// <param name="Info">The entries of the info.</param>
/// <param name="State">What an episode changes.</param>
/// <param name="HasDispose">Whether the author, or a base class, disposes.</param>
/// <param name="TakenNames">Names of the contract that the author uses for something else.</param>
internal sealed record EnvironmentModel(
    PluginModel Plugin,
    EquatableArray<ObservationModel> Observations,
    ActionModel Action,
    MethodModel Reset,
    MethodModel Step,
    RewardShape Reward,
    EquatableArray<InfoModel> Info,
    EquatableArray<StateModel> State,
    bool HasDispose,
    EquatableArray<string> TakenNames);
