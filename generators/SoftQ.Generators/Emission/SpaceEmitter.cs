using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes what is fixed about an environment: its spec and its spaces.</summary>
internal static class SpaceEmitter
{
    public static void WriteFields(SourceWriter writer, EnvironmentModel environment)
    {
        var plugin = environment.Plugin;
        var limit = plugin.MaxEpisodeSteps > 0 ? Literals.Of(plugin.MaxEpisodeSteps) : "null";
        var spec = $"{Literals.Of(plugin.Id)}, {limit}, {Literals.Of(plugin.Description)}";
        var parts = environment.Observations.Select(static part => (part.Low, part.High, part.Size)).ToArray();
        Field(writer, "global::SoftQ.Gym.Environments.EnvironmentSpec", "__spec", spec);
        Field(writer, "global::SoftQ.Gym.Spaces.Box<float>", "__observationSpace", Bounds(parts));
        var action = environment.Action;
        if (action.Kind == ActionKind.Discrete)
            Field(writer, "global::SoftQ.Gym.Spaces.Discrete", "__actionSpace", Literals.Of(action.Count));
        else
            Field(writer, "global::SoftQ.Gym.Spaces.Box<float>", "__actionSpace", Bounds([(action.Low, action.High, action.Size)]));
    }

    private static void Field(SourceWriter writer, string type, string name, string arguments)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Line($"private static readonly {type} {name} = new {type}({arguments});");
        writer.Line();
    }

    private static string Bounds((float Low, float High, int Size)[] parts)
    {
        var (low, high, _) = parts[0];
        if (Array.TrueForAll(parts, part => part.Low.Equals(low) && part.High.Equals(high)))
            return $"{Literals.Of(low)}, {Literals.Of(high)}, {Literals.Of(parts.Sum(static part => part.Size))}";
        return $"{Row(parts.Select(static part => (part.Low, part.Size)))}, {Row(parts.Select(static part => (part.High, part.Size)))}";
    }

    private static string Row(IEnumerable<(float Bound, int Size)> parts) =>
        $"new float[] {{ {string.Join(", ", parts.SelectMany(static part => Enumerable.Repeat(Literals.Of(part.Bound), part.Size)))} }}";
}
