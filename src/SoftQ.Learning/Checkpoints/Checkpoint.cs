using SoftQ.Gym.State;

namespace SoftQ.Learning.Checkpoints;

/// <summary>A checkpoint on disk: a folder with a file for each part of a run and the manifest.</summary>
/// <param name="folder">The folder.</param>
/// <param name="manifest">What it holds.</param>
public sealed class Checkpoint(string folder, CheckpointManifest manifest)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>What it holds.</summary>
    public CheckpointManifest Manifest { get; } = manifest;

    /// <summary>Restores parts, after all their files are known to be whole.</summary>
    /// <param name="parts">The parts by name; the checkpoint may hold more.</param>
    /// <exception cref="StateMismatchException">A part is missing, damaged, or of something else.</exception>
    public void Restore(params IReadOnlyList<(string Name, ICapturable Part)> parts)
    {
        foreach (var (name, _) in parts)
        {
            if (!Manifest.Parts.TryGetValue(name, out var hash))
                throw new StateMismatchException($"The checkpoint '{Folder}' has no part '{name}'; it has {string.Join(", ", Manifest.Parts.Keys)}.");
            StateFile.Check(PathOf(Folder, name), hash);
        }
        foreach (var (name, part) in parts)
            StateFile.Read(PathOf(Folder, name), part.Restore);
    }

    /// <summary>Writes parts and their manifest into a folder that is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="parts">The parts by name.</param>
    /// <param name="describe">Gives the manifest from the hashes of the parts.</param>
    internal static void Write(
        string folder, IEnumerable<(string Name, ICapturable Part)> parts, Func<SortedDictionary<string, string>, CheckpointManifest> describe)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, part) in parts)
            hashes[name] = StateFile.Write(PathOf(folder, name), file => part.Capture(new StateWriter(file)));
        describe(hashes).Write(folder);
    }

    private static string PathOf(string folder, string part) => Path.Combine(folder, part + ".state");
}
