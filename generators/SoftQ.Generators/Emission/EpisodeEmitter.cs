using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes how an episode begins and goes on: <c>Reset</c>, <c>Step</c> and the flattening of observations.</summary>
internal static class EpisodeEmitter
{
    private const string Span = "global::System.Span<float>";
    private const string Options = "global::SoftQ.Gym.Environments.ResetOptions";
    private const string Outcome = "global::SoftQ.Gym.Environments.StepOutcome";

    public static void WriteFields(SourceWriter writer, EnvironmentModel environment)
    {
        Field(writer, "global::SoftQ.Gym.RandomStream? __random;");
        Field(writer, "bool __begun;");
        ActionEmitter.WriteFields(writer, environment);
    }

    public static void WriteMethods(SourceWriter writer, EnvironmentModel environment)
    {
        WriteReset(writer, environment);
        WriteStep(writer, environment);
        WriteSizeRefusal(writer, environment);
        ObservationEmitter.Write(writer, environment);
    }

    private static void WriteReset(SourceWriter writer, EnvironmentModel environment)
    {
        // An explicit implementation takes no default value.
        var none = environment.TakenNames.Contains("Reset") ? "" : " = null";
        var head = ContractMember.Begin(writer, environment, ContractMember.Environment, "void", "Reset");
        writer.Open($"{head}(ulong? seed, {Span} observation, {Options}? options{none})");
        WriteSizeCheck(writer, environment);
        if (!environment.Reset.Arguments.Contains(ArgumentKind.Options))
            writer.Line("options?.ThrowIfUnknown(global::System.ReadOnlySpan<string>.Empty);");
        writer.Lines($$"""
            if (seed is not null)
                this.__random = new global::SoftQ.Gym.RandomStream(seed.Value);
            else
                this.__random ??= global::SoftQ.Gym.RandomStream.FromEntropy();
            this.__begun = false;
            {{Call(environment.Reset, [])}};
            this.__begun = true;
            this.__Observe(observation);
            """);
        writer.Close();
        writer.Line();
    }

    private static void WriteStep(SourceWriter writer, EnvironmentModel environment)
    {
        var call = Call(environment.Step, ActionEmitter.Arguments(environment));
        var head = ContractMember.Begin(writer, environment, ContractMember.Environment, Outcome, "Step");
        writer.Open($"{head}(global::System.ReadOnlySpan<float> action, {Span} observation)");
        writer.Line("if (!this.__begun)");
        writer.Line($"    throw new global::SoftQ.Gym.Errors.ResetNeededException({Literals.Of(environment.Plugin.Id)});");
        WriteSizeCheck(writer, environment);
        ActionEmitter.WritePreparation(writer, environment);
        writer.Lines(environment.Reward switch
        {
            RewardShape.Outcome => $"{Outcome} outcome = {call};",
            RewardShape.Reward => $"var outcome = new {Outcome}((double){call});",
            RewardShape.RewardTerminated => $"var result = {call};\nvar outcome = new {Outcome}((double)result.Item1, result.Item2);",
            _ => $"var result = {call};\nvar outcome = new {Outcome}((double)result.Item1, result.Item2, result.Item3);",
        });
        writer.Line("this.__Observe(observation);");
        writer.Line("return outcome;");
        writer.Close();
        writer.Line();
    }

    private static void WriteSizeCheck(SourceWriter writer, EnvironmentModel environment)
    {
        writer.Line($"if (observation.Length != {Size(environment)})");
        writer.Line("    __RefuseSize(observation.Length);");
    }

    // A method that only throws keeps its text out of the step, which then stays small enough to be compiled well.
    private static void WriteSizeRefusal(SourceWriter writer, EnvironmentModel environment)
    {
        var size = environment.ObservationSpace is null ? Size(environment) : $"{{{Size(environment)}}}";
        writer.Line(GeneratedPart.Marker);
        writer.Line($"private {(environment.ObservationSpace is null ? "static " : "")}void __RefuseSize(int length) =>");
        writer.Line($"    throw new global::System.ArgumentException($\"'{environment.Plugin.Id}' writes observations of {size} elements; found a span of {{length}}.\", \"observation\");");
        writer.Line();
    }

    private static string Size(EnvironmentModel environment) =>
        environment.ObservationSpace is null ? Literals.Of(environment.ObservationSize) : "this.__observationSpace.FlatSize";

    private static string Call(MethodModel method, IEnumerable<string> actions)
    {
        var parts = new Queue<string>(actions);
        var arguments = method.Arguments.Select(argument => argument switch
        {
            ArgumentKind.Random => "this.__random!",
            ArgumentKind.Options => $"options ?? {Options}.None",
            _ => parts.Dequeue(),
        });
        return $"{method.Access}({string.Join(", ", arguments)})";
    }

    private static void Field(SourceWriter writer, string declaration)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Line($"private {declaration}");
        writer.Line();
    }
}
