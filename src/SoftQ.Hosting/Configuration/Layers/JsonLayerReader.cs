using System.Text;
using System.Text.Json;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>Reads a layer from a JSON text of sections, keeping the line of every key. Comments and trailing commas are allowed.</summary>
internal sealed class JsonLayerReader
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly byte[] _bytes;
    private readonly ConfigurationLayer _layer;
    private readonly LineCounter _lines;

    private JsonLayerReader(byte[] bytes, ConfigurationLayer layer) => (_bytes, _layer, _lines) = (bytes, layer, new LineCounter(bytes));

    /// <summary>Reads a file.</summary>
    /// <param name="kind">The kind of layer.</param>
    /// <param name="path">The file's path, which messages repeat.</param>
    public static ConfigurationLayer ReadFile(ConfigurationLayerKind kind, string path)
    {
        var layer = new ConfigurationLayer(kind, path) { Folder = Path.GetDirectoryName(Path.GetFullPath(path))! };
        if (TextFile.Read(path, layer) is { } bytes)
            new JsonLayerReader(bytes, layer).Read();
        return layer;
    }

    private void Read()
    {
        var reader = new Utf8JsonReader(_bytes, Options);
        try
        {
            ReadSections(ref reader);
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:")[0].TrimEnd('.');
            ReportMalformed((int)exception.LineNumber!.Value + 1, $"something else ({reason})");
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for a name whose escapes are no text.
            ReportMalformed(_lines.At((int)reader.TokenStartIndex), ParameterValueReader.HalfCharacter);
        }
    }

    private void ReadSections(ref Utf8JsonReader reader)
    {
        var isEmpty = _bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty;
        if (isEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            const string expected = "an object of sections, such as { \"environment\": { \"id\": \"MultiGoal-v0\" } }";
            var found = isEmpty ? "nothing" : Words(reader.TokenType);
            _layer.Report(new ConfigurationFinding(_layer.Source(1), Key: "", expected, found), malformed: true);
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var entry = new ConfigurationEntry(reader.GetString()!, Key: null, Source(in reader));
            var isNew = IsNew(entry);
            reader.Read();
            if (ConfigurationKeys.Special.Contains(entry.Section, StringComparer.OrdinalIgnoreCase))
                ReadSpecial(ref reader, entry, isNew);
            else
                ReadValue(ref reader, entry, isNew);
        }
        reader.Read();
    }

    private void ReadSpecial(ref Utf8JsonReader reader, ConfigurationEntry entry, bool isNew)
    {
        if (entry.IsIn(ConfigurationKeys.Extends))
        {
            if (reader.TokenType != JsonTokenType.String)
                _layer.Report(new ConfigurationFinding(entry.Source, entry.Path, "a preset's name or a file's path, as text", Words(reader.TokenType)));
            else if (isNew)
                _layer.AddBase(entry, reader.GetString()!);
        }
        else if (isNew)
        {
            _layer.AddObject(entry);
        }
        reader.Skip();
    }

    // The parameters of a nested record are called record.parameter; the file may nest them as well as name them so.
    private void ReadValue(ref Utf8JsonReader reader, ConfigurationEntry entry, bool isNew)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            if (isNew)
                _layer.AddObject(entry);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                var inner = new ConfigurationEntry(entry.Section, entry.Key is null ? name : $"{entry.Key}.{name}", Source(in reader));
                var isNewInside = IsNew(inner);
                reader.Read();
                ReadValue(ref reader, inner, isNewInside);
            }
            return;
        }
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        if (isNew)
            _layer.AddValue(entry, Encoding.UTF8.GetString(_bytes.AsSpan(start, (int)reader.BytesConsumed - start)));
    }

    private bool IsNew(ConfigurationEntry entry)
    {
        if (!_layer.TryFind(entry.Section, entry.Key, out var first))
            return true;
        var found = $"it a second time, after {first.Source}";
        _layer.Report(new ConfigurationFinding(entry.Source, entry.Path, "each key once", found, "Remove one."));
        return false;
    }

    private ConfigurationSource Source(in Utf8JsonReader reader) => _layer.Source(_lines.At((int)reader.TokenStartIndex));

    private void ReportMalformed(int line, string found) =>
        _layer.Report(new ConfigurationFinding(_layer.Source(line), Key: "", "well-formed JSON", found), malformed: true);

    private static string Words(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        _ => "true, false or null",
    };
}
