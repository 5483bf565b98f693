using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes how an action reaches the author's method: clipped to its bounds, as it was given, or refused outside of them.</summary>
internal static class ActionEmitter
{
    /// <summary>Writes what comes before the call.</summary>
    public static void WritePreparation(SourceWriter writer, ActionModel action, string id)
    {
        if (action.Kind == ActionKind.Discrete)
        {
            writer.Line($"global::SoftQ.Gym.Errors.InvalidActionException.ThrowIfOutside({id}, __actionSpace, action);");
        }
        else if (action.Kind == ActionKind.Array)
        {
            writer.Lines($"""
                for (var i = 0; i < this.__action.Length; i++)
                    this.__action[i] = {Clipped(action, "i")};
                """);
        }
    }

    /// <summary>The expression to pass.</summary>
    public static string Argument(ActionModel action) => action.Kind switch
    {
        ActionKind.Discrete => "(int)action[0]",
        ActionKind.Array => "this.__action",
        ActionKind.Number => Clipped(action, "0"),
        _ => $"new {action.Type}({string.Join(", ", Enumerable.Range(0, action.Size).Select(i => Clipped(action, Literals.Of(i))))})",
    };

    private static string Clipped(ActionModel action, string index) => action.Clip
        ? $"global::System.Math.Clamp(action[{index}], {Literals.Of(action.Low)}, {Literals.Of(action.High)})"
        : $"action[{index}]";
}
