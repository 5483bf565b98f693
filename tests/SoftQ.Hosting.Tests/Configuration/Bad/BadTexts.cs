using System.Text;

namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>Files that are no configuration at all: their syntax, their encoding, their size.</summary>
internal static class BadTexts
{
    private const string Good = """{ "environment": { "id": "Corridor-v0" } }""";

    public static IEnumerable<BadConfiguration> All =>
    [
        new("an empty file", ""),
        new("white space only", " \n\t\n"),
        new("a comment only", "// nothing yet\n"),
        new("a list", "[]"),
        new("a text", "\"environment\""),
        new("null", "null"),
        new("two objects", Good + "\n" + Good),
        new("a missing brace", "{\n  \"environment\": { \"id\": \"Corridor-v0\" }\n"),
        new("a missing colon", "{\n  \"environment\" { \"id\": \"Corridor-v0\" }\n}"),
        new("a missing comma", "{\n  \"environment\": { \"id\": \"Corridor-v0\" }\n  \"training\": { }\n}"),
        new("two commas", "{ \"environment\": { \"id\": \"Corridor-v0\",, } }"),
        new("single quotation marks", "{ 'environment': { 'id': 'Corridor-v0' } }"),
        new("a key without quotation marks", "{ environment: { id: \"Corridor-v0\" } }"),
        new("a text over two lines", "{ \"environment\": { \"id\": \"Corridor-\nv0\" } }"),
        new("a text without its end", "{ \"environment\": { \"id\": \"Corridor-v0 } }"),
        new("an unknown escape", """{ "environment": { "id": "Corridor\-v0" } }"""),
        new("half of a character in a key", """{ "environment": { "\ud83d": 1 } }"""),
        new("half of a character in a value", """{ "environment": { "id": "Corridor-v0", "sign": "\ud83d" } }"""),
        new("a number with a leading zero", """{ "environment": { "id": "Corridor-v0", "length": 07 } }"""),
        new("a hexadecimal number", """{ "environment": { "id": "Corridor-v0", "length": 0x7 } }"""),
        new("a number with a decimal comma", """{ "environment": { "id": "Corridor-v0", "reward": 0,5 } }"""),
        new("NaN", """{ "environment": { "id": "Corridor-v0", "reward": NaN } }"""),
        new("a comment without its end", "{ /* never ends\n"),
        new("a hundred levels of nesting", "{ \"environment\": " + new string('[', 100) + new string(']', 100) + " }"),
        new("a file of another kind", "environment:\n  id: Corridor-v0\n"),
        new("bytes that are no text", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0]),
        new("UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)]),
        new("UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Good)]),
        new("UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Good)]),
        new("UTF-16 without its mark", Encoding.Unicode.GetBytes(Good)),
        new("Latin-1", Encoding.Latin1.GetBytes("{\n  \"environment\": { \"id\": \"Corridor-v0\", \"sign\": \"Süd\" } }")),
        new("a cut UTF-8 character", [.. Encoding.UTF8.GetBytes("{\n\n \"environment\": { \"id\": \"Corridor-v0\", \"sign\": \""), 0xE2, 0x86]),
        new("a huge file", "{ \"environment\": { \"id\": \"" + new string('x', 2 << 20) + "\" } }"),
    ];
}
