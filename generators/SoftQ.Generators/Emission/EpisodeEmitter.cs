using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes how an episode begins and goes on: <c>Reset</c>, <c>Step</c> and the flattening of observations.</summary>
internal static class EpisodeEmitter
{
    public static void WriteFields(SourceWriter writer, EnvironmentModel environment)
    {
        Field(writer, "global::SoftQ.Gym.RandomStream? __random;");
        Field(writer, "bool __begun;");
        if (environment.Action.Kind == ActionKind.Array)
            Field(writer, $"readonly float[] __action = new float[{Literals.Of(environment.Action.Size)}];");
    }

    public static void WriteMethods(SourceWriter writer, EnvironmentModel environment)
    {
        WriteReset(writer, environment);
        WriteStep(writer, environment);
        WriteSizeCheck(writer, environment);
        ObservationEmitter.Write(writer, environment);
    }

    private static void WriteReset(SourceWriter writer, EnvironmentModel environment)
    {
        Head(writer, "/// <inheritdoc/>");
        writer.Open("public void Reset(ulong? seed, global::System.Span<float> observation, global::SoftQ.Gym.Environments.ResetOptions? options = null)");
        writer.Lines($$"""
            __CheckSize(observation);
            options?.ThrowIfUnknown();
            if (seed is not null)
                this.__random = new global::SoftQ.Gym.RandomStream(seed.Value);
            else
                this.__random ??= global::SoftQ.Gym.RandomStream.FromEntropy();
            {{Call(environment.Reset, action: "")}};
            this.__begun = true;
            this.__Observe(observation);
            """);
        writer.Close();
        writer.Line();
    }

    private static void WriteStep(SourceWriter writer, EnvironmentModel environment)
    {
        var id = Literals.Of(environment.Plugin.Id);
        var call = Call(environment.Step, ActionEmitter.Argument(environment.Action));
        Head(writer, "/// <inheritdoc/>");
        writer.Open("public global::SoftQ.Gym.Environments.StepOutcome Step(global::System.ReadOnlySpan<float> action, global::System.Span<float> observation)");
        writer.Lines($$"""
            if (!this.__begun)
                throw new global::SoftQ.Gym.Errors.ResetNeededException({{id}});
            global::SoftQ.Gym.Errors.InvalidActionException.ThrowIfUnusable({{id}}, __actionSpace, action);
            __CheckSize(observation);
            """);
        ActionEmitter.WritePreparation(writer, environment.Action, id);
        writer.Lines(Outcome(environment.Reward, call));
        writer.Line("this.__Observe(observation);");
        writer.Line("return outcome;");
        writer.Close();
        writer.Line();
    }

    private static string Outcome(RewardShape shape, string call) => shape switch
    {
        RewardShape.Outcome => $"global::SoftQ.Gym.Environments.StepOutcome outcome = {call};",
        RewardShape.Reward => $"var outcome = new global::SoftQ.Gym.Environments.StepOutcome((double){call});",
        RewardShape.RewardTerminated => $"""
            var result = {call};
            var outcome = new global::SoftQ.Gym.Environments.StepOutcome((double)result.Item1, result.Item2);
            """,
        _ => $"""
            var result = {call};
            var outcome = new global::SoftQ.Gym.Environments.StepOutcome((double)result.Item1, result.Item2, result.Item3);
            """,
    };

    private static void WriteSizeCheck(SourceWriter writer, EnvironmentModel environment)
    {
        var size = Literals.Of(environment.Observations.Sum(static part => part.Size));
        Head(writer);
        writer.Open("private static void __CheckSize(global::System.Span<float> observation)");
        writer.Lines($$"""
            if (observation.Length != {{size}})
                throw new global::System.ArgumentException($"'{{environment.Plugin.Id}}' writes observations of {{size}} elements; found a span of {observation.Length}.", nameof(observation));
            """);
        writer.Close();
        writer.Line();
    }

    private static string Call(MethodModel method, string action) =>
        $"{method.Access}({string.Join(", ", method.Arguments.Select(argument => argument == ArgumentKind.Random ? "this.__random!" : action))})";

    private static void Field(SourceWriter writer, string declaration)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Line($"private {declaration}");
        writer.Line();
    }

    private static void Head(SourceWriter writer, string documentation = "")
    {
        if (documentation.Length > 0)
            writer.Line(documentation);
        writer.Line(GeneratedPart.Marker);
    }
}
