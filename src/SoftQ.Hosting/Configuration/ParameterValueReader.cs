using System.Globalization;
using System.Text.Json;
using SoftQ.Gym.Errors;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>Reads a parameter's value from text and checks it against the description.</summary>
internal static class ParameterValueReader
{
    /// <summary>What was found where an escape in a text is no character.</summary>
    public const string HalfCharacter = "half of a character, as an escape \\u…";

    /// <summary>What was found where an array is.</summary>
    public const string AnArray = "an array";

    /// <summary>What a value may have beside JSON: comments and trailing commas.</summary>
    public static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">The value as JSON, or as bare text.</param>
    /// <param name="bareText">Whether a text may stand without quotation marks, as on a command line.</param>
    public static ValueReading Read(ParameterDescription parameter, string text, bool bareText)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var json = document.RootElement;
            if (parameter.IsNullable && json.ValueKind == JsonValueKind.Null)
                return ValueReading.Of(null);
            if (parameter.IsArray)
                return ReadArray(parameter, json);
            if (bareText && parameter.Type == ParameterType.Text && json.ValueKind != JsonValueKind.String)
                return ReadText(parameter, text);
            return ReadElement(parameter, json);
        }
        catch (JsonException)
        {
            return bareText && !parameter.IsArray && parameter.Type is ParameterType.Text or ParameterType.Duration
                ? ReadElementText(parameter, text)
                : Fail(parameter, $"'{text}'", parameter.IsArray ? "Write the array as JSON: [1,2] or [\"a\",\"b\"]." : "");
        }
        catch (InvalidOperationException)
        {
            // What the document throws for a text whose escapes are no characters.
            return Fail(parameter, HalfCharacter);
        }
    }

    private static ValueReading ReadArray(ParameterDescription parameter, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return Fail(parameter, Found(json), "Write it in brackets, even a single element.");
        var elements = new List<object>();
        foreach (var element in json.EnumerateArray())
        {
            var reading = ReadElement(parameter, element);
            if (!reading.IsValue)
            {
                var found = $"{reading.Problem.Found} as element {elements.Count}";
                return ValueReading.Failed(reading.Problem with { Found = found });
            }
            elements.Add(reading.Value!);
        }
        return ValueReading.Of(parameter.Type switch
        {
            ParameterType.Boolean => elements.Cast<bool>().ToArray(),
            ParameterType.Integer => elements.Cast<long>().ToArray(),
            ParameterType.Number => elements.Cast<double>().ToArray(),
            ParameterType.Duration => elements.Cast<TimeSpan>().ToArray(),
            _ => elements.Cast<string>().ToArray(),
        });
    }

    private static ValueReading ReadElement(ParameterDescription parameter, JsonElement json) => (parameter.Type, json.ValueKind) switch
    {
        (ParameterType.Boolean, JsonValueKind.True or JsonValueKind.False) => ValueReading.Of(json.GetBoolean()),
        (ParameterType.Integer, JsonValueKind.Number) when WholeNumber(json) is { } whole => InRange(parameter, whole, whole, json.GetRawText()),
        (ParameterType.Number, JsonValueKind.Number) when json.GetDouble() is var number && double.IsFinite(number) =>
            InRange(parameter, number, number, json.GetRawText()),
        (ParameterType.Text or ParameterType.Duration, JsonValueKind.String) => ReadElementText(parameter, json.GetString()!),
        _ => Fail(parameter, Found(json), json.ValueKind == JsonValueKind.Null ? "Leave the key out to have the default." : ""),
    };

    private static ValueReading ReadElementText(ParameterDescription parameter, string text)
    {
        if (parameter.Type == ParameterType.Text)
            return ReadText(parameter, text);
        return TimeSpan.TryParseExact(text, ["c", "g"], CultureInfo.InvariantCulture, out var duration)
            ? InRange(parameter, duration, duration.TotalSeconds, $"'{text}'")
            : Fail(parameter, $"'{text}'", "Write it as hh:mm:ss, such as \"00:00:30\".");
    }

    private static ValueReading ReadText(ParameterDescription parameter, string text)
    {
        if (parameter.AllowedValues.Count == 0)
            return ValueReading.Of(text);
        var allowed = parameter.AllowedValues.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (allowed is not null)
            return ValueReading.Of(allowed);
        var nearest = DidYouMean.Nearest(text, parameter.AllowedValues);
        return Fail(parameter, $"'{text}'", nearest is null ? "" : $"Did you mean '{nearest}'?");
    }

    private static ValueReading InRange(ParameterDescription parameter, object value, double number, string text) =>
        number >= parameter.Minimum && number <= parameter.Maximum && IsAllowed(parameter, value) ? ValueReading.Of(value) : Fail(parameter, text);

    private static bool IsAllowed(ParameterDescription parameter, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return parameter.AllowedValues.Count == 0 || parameter.AllowedValues.Any(allowed => value is double number
            ? double.Parse(allowed, CultureInfo.InvariantCulture).Equals(number)
            : allowed == text);
    }

    // 1e5 and 2.0 are whole numbers too; beyond 2^53 only digits say which one is meant.
    private static long? WholeNumber(JsonElement json)
    {
        const double exactlyRepresentable = 1L << 53;
        if (json.TryGetInt64(out var whole))
            return whole;
        var number = json.GetDouble();
        return double.IsInteger(number) && Math.Abs(number) <= exactlyRepresentable ? (long)number : null;
    }

    private static string Found(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => AnArray,
        JsonValueKind.String => $"the text {json.GetRawText()}",
        _ => json.GetRawText(),
    };

    private static ValueReading Fail(ParameterDescription parameter, string found, string suggestion = "") =>
        ValueReading.Failed(new ValueProblem(ParameterText.Expected(parameter), found, suggestion));
}
