using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares values with files that were accepted before.</summary>
public static class Verifier
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Verifies text.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Verifies text of a format.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, used => new Snapshot(used, sourceFile, UsesVerifyAttribute.RunningTest, extension).Compare(target ?? "null"));

    /// <summary>Verifies JSON, indented before it is compared.</summary>
    public static SettingsTask VerifyJson(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        using var document = JsonDocument.Parse(target ?? "null");
        return Verify(JsonSerializer.Serialize(document.RootElement, Pretty), "json", settings, sourceFile);
    }
}
