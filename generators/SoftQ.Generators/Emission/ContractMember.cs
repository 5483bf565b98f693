using SoftQ.Generators.Models;

namespace SoftQ.Generators.Emission;

/// <summary>Writes the head of a member of a contract.</summary>
internal static class ContractMember
{
    public const string Environment = "global::SoftQ.Gym.Environments.IEnvironment";
    public const string Capturable = "global::SoftQ.Gym.State.ICapturable";

    /// <summary>
    /// Writes the lines above a member and gives the beginning of its declaration. A name that the author uses for something else stays
    /// the author's; the contract is then implemented explicitly.
    /// </summary>
    public static string Begin(SourceWriter writer, EnvironmentModel environment, string contract, string type, string name)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(GeneratedPart.Marker);
        return environment.TakenNames.Contains(name) ? $"{type} {contract}.{name}" : $"public {type} {name}";
    }
}
