using System.Text.Json.Nodes;

namespace SoftQ.Gym.Wrappers;

/// <summary>A wrapper as an environment's spec names it. <see cref="WrapperTable"/> makes one from a wrapper, and a wrapper from it.</summary>
/// <param name="Name">The wrapper's name in the table.</param>
/// <param name="Arguments">The arguments of its constructor by name, without the inner environment; those left out have their defaults.</param>
public sealed record WrapperSpec(string Name, JsonObject Arguments)
{
    /// <inheritdoc/>
    public bool Equals(WrapperSpec? other) => other is not null && Name == other.Name && JsonNode.DeepEquals(Arguments, other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Arguments.Count);
}
