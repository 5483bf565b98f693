using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoftQ.Cli.Output;

/// <summary>How the tool writes JSON.</summary>
internal static class JsonOutput
{
    /// <summary>Indented, names in camel case; numbers that are none as strings.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a value to the standard output.</summary>
    /// <param name="value">The value.</param>
    public static void Write(object value) => Console.WriteLine(JsonSerializer.Serialize(value, Options));
}
