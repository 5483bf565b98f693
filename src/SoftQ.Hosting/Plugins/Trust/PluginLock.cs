using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>
/// A file that says which plugins are trusted, by version and by the hash of each of their files, to be kept with the configurations
/// that use them. Immutable.
/// </summary>
/// <param name="Mode">What becomes of a plugin that differs, where nobody says otherwise.</param>
/// <param name="Plugins">The plugins, ordered by id.</param>
public sealed record PluginLock(PluginLockMode Mode, IReadOnlyList<LockedPlugin> Plugins)
{
    /// <summary>The file's usual name.</summary>
    public const string FileName = "plugins.lock.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Locks plugins as they are now; reads every file in their folders.</summary>
    /// <param name="plugins">The plugins.</param>
    /// <param name="mode">What becomes of a plugin that differs.</param>
    public static PluginLock Of(IEnumerable<PluginManifest> plugins, PluginLockMode mode) =>
        new(mode, [.. plugins.OrderBy(static plugin => plugin.Name, StringComparer.Ordinal).Select(LockedPlugin.Of)]);

    /// <summary>Reads a lock file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PluginLockException">It cannot be read.</exception>
    public static PluginLock Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<PluginLock>(file, Options) ?? throw new JsonException("It holds null.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new PluginLockException(
                $"The lock file '{path}' cannot be read: {exception.Message} Write it anew with 'softq plugins lock', after looking at the plugins.",
                exception);
        }
    }

    /// <summary>Writes the lock file, whole or not at all.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path)
    {
        var unfinished = path + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, Options) + "\n");
        File.Move(unfinished, path, overwrite: true);
    }
}
