using System.Globalization;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>Says in words what a parameter takes.</summary>
public static class ParameterText
{
    /// <summary>What a parameter takes: <c>a whole number, at least 1</c>, <c>an array of numbers</c>, <c>one of: low, high</c>.</summary>
    /// <param name="parameter">The parameter.</param>
    public static string Expected(ParameterDescription parameter)
    {
        var elements = parameter.AllowedValues.Count > 0
            ? $"one of: {string.Join(", ", parameter.AllowedValues)}"
            : OneOrMany(parameter) + Range(parameter);
        var all = parameter.IsArray && parameter.AllowedValues.Count > 0 ? $"an array, each element {elements}" : elements;
        return parameter.IsNullable ? all + ", or null" : all;
    }

    private static string OneOrMany(ParameterDescription parameter) => (parameter.Type, parameter.IsArray) switch
    {
        (ParameterType.Boolean, false) => "true or false",
        (ParameterType.Boolean, true) => "an array of true and false",
        (ParameterType.Integer, false) => "a whole number",
        (ParameterType.Integer, true) => "an array of whole numbers",
        (ParameterType.Number, false) => "a number",
        (ParameterType.Number, true) => "an array of numbers",
        (ParameterType.Duration, false) => "a duration hh:mm:ss",
        (ParameterType.Duration, true) => "an array of durations hh:mm:ss",
        (_, false) => "text",
        (_, true) => "an array of texts",
    };

    private static string Range(ParameterDescription parameter) =>
        (double.IsFinite(parameter.Minimum), double.IsFinite(parameter.Maximum)) switch
        {
            (true, true) => $" from {Bound(parameter, parameter.Minimum)} to {Bound(parameter, parameter.Maximum)}",
            (true, false) => $", at least {Bound(parameter, parameter.Minimum)}",
            (false, true) => $", at most {Bound(parameter, parameter.Maximum)}",
            (false, false) => "",
        };

    private static string Bound(ParameterDescription parameter, double bound) =>
        bound.ToString(CultureInfo.InvariantCulture) + (parameter.Type == ParameterType.Duration ? " s" : "");
}
