using System.Text.Json.Nodes;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Environments;

/// <summary>What is fixed about an environment before it is made, and all that a registry needs to make it.</summary>
/// <param name="Id">The name it is asked for by, such as <c>MultiGoal-v0</c>.</param>
/// <param name="MaxEpisodeSteps">Steps after which a time limit truncates an episode; null where nothing limits it.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="RewardThreshold">The return from which the task counts as solved; null where nothing is agreed.</param>
public sealed record EnvironmentSpec(string Id, int? MaxEpisodeSteps = null, string Description = "", double? RewardThreshold = null)
{
    /// <summary>Whether equal seeds and actions may give different episodes.</summary>
    public bool IsNondeterministic { get; init; }

    /// <summary>Whether a registry wraps it in <see cref="PassiveChecker"/>.</summary>
    public bool IsChecked { get; init; } = true;

    /// <summary>Whether a registry wraps it in <see cref="OrderEnforcing"/>.</summary>
    public bool EnforcesOrder { get; init; } = true;

    /// <summary>The arguments that it is made with, by name; those left out have their defaults.</summary>
    public JsonObject Arguments { get; init; } = [];

    /// <summary>The wrappers around it beyond those that a registry adds by itself, from the innermost to the outermost.</summary>
    public IReadOnlyList<WrapperSpec> Wrappers { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(EnvironmentSpec? other) =>
        other is not null
        && (Id, MaxEpisodeSteps, Description, RewardThreshold) == (other.Id, other.MaxEpisodeSteps, other.Description, other.RewardThreshold)
        && (IsNondeterministic, IsChecked, EnforcesOrder) == (other.IsNondeterministic, other.IsChecked, other.EnforcesOrder)
        && JsonNode.DeepEquals(Arguments, other.Arguments)
        && Wrappers.SequenceEqual(other.Wrappers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, MaxEpisodeSteps, Wrappers.Count);
}
