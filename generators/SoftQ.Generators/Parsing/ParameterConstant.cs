using System.Globalization;
using Microsoft.CodeAnalysis;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Parsing;

/// <summary>A value that a parameter may have, known without running anything.</summary>
/// <param name="Json">The value as JSON.</param>
/// <param name="Text">The value as a list of allowed values holds it.</param>
/// <param name="Number">What a range is compared with; in seconds for a duration, NaN where there is no order.</param>
internal sealed record ParameterConstant(string Json, string Text, double Number = double.NaN)
{
    /// <summary>The value of a type that a constant of the language stands for; null where it stands for none.</summary>
    /// <param name="constant">The constant.</param>
    /// <param name="type">The parameter's type, or that of its elements.</param>
    public static ParameterConstant? Of(object? constant, ITypeSymbol type) => (type, constant) switch
    {
        (_, null) => null,
        ({ TypeKind: TypeKind.Enum }, _) => EnumNames.Of(type, constant) is { } name ? Of(name) : null,
        ({ SpecialType: SpecialType.System_String }, string text) => Of(text),
        ({ SpecialType: SpecialType.System_Boolean }, bool flag) => Bare(Literals.Of(flag)),
        (_, string or bool) or ({ SpecialType: SpecialType.System_String or SpecialType.System_Boolean }, _) => null,
        ({ SpecialType: SpecialType.System_Single }, _) => Bare(JsonText.Of((float)ToDouble(constant)), (float)ToDouble(constant)),
        ({ SpecialType: SpecialType.System_Double }, _) => Bare(JsonText.Of(ToDouble(constant)), ToDouble(constant)),
        _ => Bare(Convert.ToString(Ordinary(constant), CultureInfo.InvariantCulture), ToDouble(constant)),
    };

    /// <summary>A duration.</summary>
    public static ParameterConstant Of(TimeSpan duration) => Of(duration.ToString("c", CultureInfo.InvariantCulture)) with { Number = duration.TotalSeconds };

    private static ParameterConstant Of(string text) => new(JsonText.Of(text), text);

    private static ParameterConstant? Bare(string? json, double number = double.NaN) => json is null ? null : new ParameterConstant(json, json, number);

    private static double ToDouble(object constant) => Convert.ToDouble(Ordinary(constant), CultureInfo.InvariantCulture);

    // A character converts to a number in C#, but not in Convert.
    private static object Ordinary(object constant) => constant is char character ? (int)character : constant;
}
