using System.Globalization;
using System.Text;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>Reads the files of configurations: UTF-8 text of a size that a person may have written.</summary>
internal static class TextFile
{
    private const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The longer marks first: that of UTF-32 begins with that of UTF-16.
    private static readonly (string Name, byte[] Mark)[] OtherEncodings =
    [
        ("UTF-32", [0xFF, 0xFE, 0, 0]), ("UTF-32", [0, 0, 0xFE, 0xFF]), ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0xFE, 0xFF]),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="layer">Is told what is wrong.</param>
    /// <returns>The text as UTF-8 without a mark, or null where something is wrong.</returns>
    public static byte[]? Read(string path, ConfigurationLayer layer)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var buffer = new byte[MostBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length > MostBytes)
            {
                var expected = string.Create(CultureInfo.InvariantCulture, $"a file of at most {MostBytes:N0} bytes");
                return Refuse(layer, line: 0, expected, "a larger one", "Is it a configuration?");
            }
            return Utf8(buffer.AsSpan(0, length), layer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(layer, line: 0, "a file that can be read", exception.Message.TrimEnd('.'));
        }
    }

    private static byte[]? Utf8(ReadOnlySpan<byte> bytes, ConfigurationLayer layer)
    {
        foreach (var (name, mark) in OtherEncodings)
        {
            if (bytes.StartsWith(mark))
                return Refuse(layer, line: 0, "text in UTF-8", $"text in {name}", "Save it in UTF-8.");
        }
        try
        {
            _ = Strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var line = new LineCounter(bytes.ToArray()).At(Math.Max(exception.Index, 0));
            return Refuse(layer, line, "text in UTF-8", $"the byte 0x{exception.BytesUnknown![0]:X2}", "Save it in UTF-8.");
        }
        return bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..].ToArray() : bytes.ToArray();
    }

    private static byte[]? Refuse(ConfigurationLayer layer, int line, string expected, string found, string suggestion = "")
    {
        layer.Report(new ConfigurationFinding(layer.Source(line), Key: "", expected, found, suggestion), malformed: true);
        return null;
    }
}
