using System.Text.Json.Nodes;
using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Registry;

/// <summary>An environment that a registry can make.</summary>
/// <param name="Spec">Its spec, with the arguments that it is made with where no others are asked for.</param>
/// <param name="Make">Makes the environment itself, without wrappers, from arguments; refuses those that it does not know with an <see cref="ArgumentException"/>. May be called from any thread.</param>
/// <param name="Owner">Who brought it, for messages.</param>
public sealed record EnvironmentRegistration(EnvironmentSpec Spec, Func<JsonObject, IEnvironment> Make, string Owner)
{
    /// <summary>The id in its parts.</summary>
    public EnvironmentId Id { get; } = EnvironmentId.Parse(Spec.Id);
}
