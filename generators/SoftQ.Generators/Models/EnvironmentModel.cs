namespace SoftQ.Generators.Models;

/// <summary>An <c>[Environment]</c> class.</summary>
/// <param name="Plugin">What it shares with other plugins.</param>
/// <param name="RewardThreshold">The return from which it counts as solved; null where nothing is agreed.</param>
/// <param name="Observations">The parts of an observation, in order.</param>
/// <param name="Actions">The parts of what a step takes, in order: all continuous, or all discrete.</param>
/// <param name="Reset">The author's reset method.</param>
/// <param name="Step">The author's step method.</param>
/// <param name="Reward">What the step method returns.</param>
/// <param name="Info">The entries of the info.</param>
/// <param name="Render">How it draws itself; null where it does not.</param>
/// <param name="Capture">How its state is captured.</param>
/// <param name="HasDispose">Whether the author, or a base class, disposes.</param>
/// <param name="TakenNames">Names of the contracts that the author uses for something else.</param>
internal sealed record EnvironmentModel(
    PluginModel Plugin,
    double? RewardThreshold,
    EquatableArray<ObservationModel> Observations,
    EquatableArray<ActionModel> Actions,
    MethodModel Reset,
    MethodModel Step,
    RewardShape Reward,
    EquatableArray<InfoModel> Info,
    RenderModel? Render,
    CaptureModel Capture,
    bool HasDispose,
    EquatableArray<string> TakenNames)
{
    /// <summary>How many elements an observation has, where that is constant.</summary>
    public int ObservationSize => Observations.Sum(static part => part.Bounds.Size);

    /// <summary>The expression that reads the observations' space; null where it is constant.</summary>
    public string? ObservationSpace => Observations.Count == 1 ? Observations[0].Space : null;

    /// <summary>The expression that reads the actions' space; null where it is constant.</summary>
    public string? ActionSpace => Actions.Count == 1 ? Actions[0].Space : null;

    /// <summary>How many elements an action has, where that is constant.</summary>
    public int ActionSize => Actions.Sum(static part => part.Bounds.Size);
}
