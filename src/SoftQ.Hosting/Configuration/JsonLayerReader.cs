using System.Text;
using System.Text.Json;

namespace SoftQ.Hosting.Configuration;

/// <summary>Reads a layer from a JSON text of sections, keeping the line of every key. Comments and trailing commas are allowed.</summary>
internal static class JsonLayerReader
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path, which messages repeat.</param>
    public static ConfigurationLayer ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var layer = new ConfigurationLayer(path);
            var reason = exception.Message.TrimEnd('.');
            layer.Report(new ConfigurationFinding(path, Key: "", "a file that can be read", reason), malformed: true);
            return layer;
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">Where it comes from.</param>
    public static ConfigurationLayer Read(string json, string name)
    {
        var layer = new ConfigurationLayer(name);
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            ReadSections(ref reader, bytes, layer);
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:")[0].TrimEnd('.');
            var source = $"{name}:{exception.LineNumber + 1}";
            layer.Report(new ConfigurationFinding(source, Key: "", "well-formed JSON", $"something else ({reason})"), malformed: true);
        }
        return layer;
    }

    private static void ReadSections(ref Utf8JsonReader reader, byte[] bytes, ConfigurationLayer layer)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            const string expected = "an object of sections, such as { \"environment\": { \"id\": \"MultiGoal-v0\" } }";
            layer.Report(new ConfigurationFinding($"{layer.Name}:1", Key: "", expected, Words(reader.TokenType)), malformed: true);
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var entry = new ConfigurationEntry(reader.GetString()!, Key: null, Source(in reader, bytes, layer));
            reader.Read();
            if (IsNew(entry, layer))
                layer.AddSection(entry.Section, entry.Source);
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadValues(ref reader, bytes, layer, entry.Section);
                continue;
            }
            var section = $"an object of parameters, such as {{ \"{entry.Section}\": {{ … }} }}";
            layer.Report(new ConfigurationFinding(entry.Source, entry.Path, section, Words(reader.TokenType)));
            reader.Skip();
        }
        reader.Read();
    }

    // The parameters of a nested record are called record.parameter; the file may nest them as well as name them so.
    private static void ReadValues(ref Utf8JsonReader reader, byte[] bytes, ConfigurationLayer layer, string section, string prefix = "")
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var entry = new ConfigurationEntry(section, prefix + reader.GetString(), Source(in reader, bytes, layer));
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadValues(ref reader, bytes, layer, section, entry.Key + ".");
                continue;
            }
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (IsNew(entry, layer))
                layer.Add(section, entry.Key!, Encoding.UTF8.GetString(bytes[start..(int)reader.BytesConsumed]), entry.Source);
        }
    }

    private static bool IsNew(ConfigurationEntry entry, ConfigurationLayer layer)
    {
        var first = layer.Entries.FirstOrDefault(other => other.Is(entry.Section, entry.Key));
        if (first is not null)
        {
            var found = $"it a second time, after {first.Source}";
            layer.Report(new ConfigurationFinding(entry.Source, entry.Path, "each key once", found, "Remove one."));
        }
        return first is null;
    }

    private static string Source(in Utf8JsonReader reader, byte[] bytes, ConfigurationLayer layer) =>
        $"{layer.Name}:{bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1}";

    private static string Words(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        _ => "true, false or null",
    };
}
