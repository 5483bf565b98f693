using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SoftQ.Generators.Parsing;

/// <summary>Evaluates durations, which the language has no constants of: <c>TimeSpan.FromSeconds(30)</c>, <c>new TimeSpan(1, 30, 0)</c>.</summary>
internal static class Durations
{
    public const string Type = "System.TimeSpan";

    /// <summary>The duration that an expression of constants makes; null for other expressions.</summary>
    public static TimeSpan? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        Of(model.GetOperation(expression, cancellationToken));

    private static TimeSpan? Of(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        IDefaultValueOperation => TimeSpan.Zero,
        IFieldReferenceOperation { Field: { Name: "Zero" } field } when field.ContainingType.Is(Type) => TimeSpan.Zero,
        IInvocationOperation { TargetMethod: var method } call when method.ContainingType.Is(Type) && method.Name.StartsWith("From", StringComparison.Ordinal) =>
            Sum(call.Arguments, method.Name.Substring("From".Length)),
        IObjectCreationOperation { Constructor: { } constructor } creation when constructor.ContainingType.Is(Type) => Sum(creation.Arguments, ""),
        _ => null,
    };

    // Each parameter is named for its unit; a method with one unit calls it value.
    private static TimeSpan? Sum(IEnumerable<IArgumentOperation> arguments, string methodUnit)
    {
        var sum = 0.0m;
        foreach (var argument in arguments)
        {
            var unit = argument.Parameter?.Name is "value" ? methodUnit : argument.Parameter?.Name;
            if (TicksPer(unit) is not { } ticks || argument.Value.ConstantValue is not { HasValue: true, Value: IConvertible value })
                return null;
            var product = Convert.ToDouble(value, CultureInfo.InvariantCulture) * ticks;
            if (!(Math.Abs(product) < long.MaxValue))
                return null;
            sum += value is double ? (long)product : Convert.ToDecimal(value, CultureInfo.InvariantCulture) * ticks;
        }
        return Math.Abs(sum) < long.MaxValue ? new TimeSpan((long)sum) : null;
    }

    private static long? TicksPer(string? unit) => unit?.ToLowerInvariant() switch
    {
        "days" => TimeSpan.TicksPerDay,
        "hours" => TimeSpan.TicksPerHour,
        "minutes" => TimeSpan.TicksPerMinute,
        "seconds" => TimeSpan.TicksPerSecond,
        "milliseconds" => TimeSpan.TicksPerMillisecond,
        "microseconds" => TimeSpan.TicksPerMillisecond / 1000,
        "ticks" => 1,
        _ => null,
    };
}
