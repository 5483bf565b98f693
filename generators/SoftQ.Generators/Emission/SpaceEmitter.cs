using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes what is fixed about an environment: its spec and its spaces.</summary>
internal static class SpaceEmitter
{
    public static void WriteFields(SourceWriter writer, EnvironmentModel environment)
    {
        Field(writer, "global::SoftQ.Gym.Environments.EnvironmentSpec", "__spec", Literals.Of(environment.Plugin.Id), Spec(environment));
        var observations = BoundsModel.Concat(environment.Observations.Select(static part => part.Bounds));
        if (environment.ObservationSpace is { } observationSpace)
            Property(writer, "__observationSpace", observationSpace);
        else
            Field(writer, "global::SoftQ.Gym.Spaces.Box<float>", "__observationSpace", Arguments(observations));
        var actions = BoundsModel.Concat(environment.Actions.Select(static part => part.Bounds));
        if (environment.ActionSpace is { } actionSpace)
            Property(writer, "__actionSpace", actionSpace);
        else if (!environment.Actions[0].IsDiscrete)
            Field(writer, "global::SoftQ.Gym.Spaces.Box<float>", "__actionSpace", Arguments(actions));
        else if (actions.Size == 1)
            Field(writer, "global::SoftQ.Gym.Spaces.Discrete", "__actionSpace", DiscreteArguments(actions));
        else
            Field(writer, "global::SoftQ.Gym.Spaces.MultiDiscrete", "__actionSpace", MultiDiscreteArguments(actions));
    }

    private static IEnumerable<string> Spec(EnvironmentModel environment)
    {
        if (environment.Plugin.MaxEpisodeSteps > 0)
            yield return $"MaxEpisodeSteps = {Literals.Of(environment.Plugin.MaxEpisodeSteps)}";
        if (environment.Plugin.Description.Length > 0)
            yield return $"Description = {Literals.Of(environment.Plugin.Description)}";
        if (environment.RewardThreshold is { } threshold)
            yield return $"RewardThreshold = {Literals.Of(threshold)}";
    }

    private static void Field(SourceWriter writer, string type, string name, string arguments, params IEnumerable<string> properties)
    {
        var initializer = string.Join(", ", properties);
        writer.Line(GeneratedPart.Marker);
        writer.Line($"private static readonly {type} {name} = new {type}({arguments}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")};");
        writer.Line();
    }

    // What an environment says once it is made.
    private static void Property(SourceWriter writer, string name, string space)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Line($"private global::SoftQ.Gym.Spaces.Box {name} => {space};");
        writer.Line();
    }

    private static string Arguments(BoundsModel bounds) => bounds.IsUniform
        ? $"{Literals.Of(bounds.Low[0])}, {Literals.Of(bounds.High[0])}, {Literals.Of(bounds.Size)}"
        : $"{Row("float", bounds.Low.Select(Literals.Of))}, {Row("float", bounds.High.Select(Literals.Of))}";

    private static string DiscreteArguments(BoundsModel bounds)
    {
        var count = Literals.Of(Counts(bounds)[0]);
        return bounds.Low[0] == 0 ? count : $"{count}, {Literals.Of((int)bounds.Low[0])}";
    }

    private static string MultiDiscreteArguments(BoundsModel bounds)
    {
        var counts = Row("int", Counts(bounds).Select(Literals.Of));
        return bounds.Low.All(static start => start == 0) ? counts : $"{counts}, {Row("int", bounds.Low.Select(static start => Literals.Of((int)start)))}";
    }

    private static int[] Counts(BoundsModel bounds) => [.. bounds.Low.Zip(bounds.High, static (low, high) => (int)(high - low) + 1)];

    private static string Row(string type, IEnumerable<string> elements) => $"new {type}[] {{ {string.Join(", ", elements)} }}";
}
