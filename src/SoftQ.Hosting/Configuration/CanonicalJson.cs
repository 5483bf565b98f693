using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SoftQ.Hosting.Configuration;

/// <summary>
/// JSON in one form only, the same on every machine and in every culture: keys sorted by their characters' numbers, two spaces of
/// indentation, the shortest numbers that read back the same, lists of values on one line, <c>\n</c> at the end of every line.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions ValueOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions TextOptions = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of an object.</summary>
    /// <param name="contents">Its keys with values, lists of values, further objects, or lists of these.</param>
    public static string Text(IReadOnlyDictionary<string, object?> contents)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, TextOptions))
            Write(writer, contents);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The text of a value or a list of values.</summary>
    /// <param name="value">The value.</param>
    public static string ValueText(object? value) => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), ValueOptions);

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> contents:
                writer.WriteStartObject();
                foreach (var (key, inner) in contents.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, inner);
                }
                writer.WriteEndObject();
                break;
            case IReadOnlyList<IReadOnlyDictionary<string, object?>> objects:
                writer.WriteStartArray();
                foreach (var inner in objects)
                    Write(writer, inner);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(ValueText(value));
                break;
        }
    }
}
