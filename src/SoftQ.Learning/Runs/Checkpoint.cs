using System.Security.Cryptography;
using System.Text.Json;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Runs;

/// <summary>
/// The captured parts of a run as a folder: a file for each part and a manifest with their hashes. It is written under a temporary
/// name and then renamed, so that what bears the name is always complete.
/// </summary>
public static class Checkpoint
{
    private const int Format = 1;
    private const string ManifestName = "manifest.json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes a checkpoint; an older one under the same name is replaced.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="step">The environment steps that the run has done.</param>
    /// <param name="parts">The parts by name.</param>
    public static void Save(string folder, int step, params IReadOnlyList<(string Name, ICapturable Part)> parts)
    {
        var temporary = folder + ".incomplete";
        if (Directory.Exists(temporary))
            Directory.Delete(temporary, recursive: true);
        Directory.CreateDirectory(temporary);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, part) in parts)
        {
            using var file = File.Create(PathOf(temporary, name));
            part.Capture(new StateWriter(file));
            file.Flush(flushToDisk: true);
            file.Position = 0;
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(file));
        }
        File.WriteAllText(Path.Combine(temporary, ManifestName), JsonSerializer.Serialize(new Manifest(Format, step, hashes), Indented) + "\n");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(temporary, folder);
    }

    /// <summary>Restores parts of a checkpoint.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="parts">The parts by name; a checkpoint may hold more.</param>
    /// <returns>The environment steps that the run had done.</returns>
    /// <exception cref="StateMismatchException">A part is missing, damaged, or of something else.</exception>
    public static int Load(string folder, params IReadOnlyList<(string Name, ICapturable Part)> parts)
    {
        var manifest = ReadManifest(folder);
        foreach (var (name, part) in parts)
        {
            if (!manifest.Parts.TryGetValue(name, out var expected) || !File.Exists(PathOf(folder, name)))
                throw new StateMismatchException($"The checkpoint '{folder}' has no part '{name}'; it has {string.Join(", ", manifest.Parts.Keys)}.");
            using var file = File.OpenRead(PathOf(folder, name));
            var found = Convert.ToHexStringLower(SHA256.HashData(file));
            if (found != expected)
                throw new StateMismatchException($"'{file.Name}' is damaged: its SHA-256 is {found}, the manifest says {expected}.");
            file.Position = 0;
            part.Restore(new StateReader(file));
        }
        return manifest.Step;
    }

    private static Manifest ReadManifest(string folder)
    {
        var path = Path.Combine(folder, ManifestName);
        if (!File.Exists(path))
            throw new StateMismatchException($"'{folder}' holds no checkpoint: there is no {ManifestName} in it.");
        Manifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllText(path));
        }
        catch (JsonException exception)
        {
            throw new StateMismatchException($"'{path}' is damaged: {exception.Message}", exception);
        }
        return manifest is { Format: Format, Parts: not null }
            ? manifest
            : throw new StateMismatchException($"'{path}' has format {manifest?.Format}; this version reads format {Format}.");
    }

    private static string PathOf(string folder, string part) => Path.Combine(folder, part + ".state");

    private sealed record Manifest(int Format, int Step, SortedDictionary<string, string> Parts);
}
