using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SoftQ.Hosting.Plugins.Trust;

namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>
/// Finds out what is in a plugin folder, from metadata alone: nothing is loaded and nothing runs. Whatever the folder holds, the
/// answer is a status and never an exception.
/// </summary>
/// <param name="hostContract">The contracts that the host has.</param>
/// <param name="trust">What plugins are held against.</param>
internal sealed class PluginInspector(Version hostContract, PluginTrust trust)
{
    /// <summary>Inspects a place in a plugins folder.</summary>
    /// <param name="candidate">The place.</param>
    public PluginStatus Inspect(PluginCandidate candidate)
    {
        if (candidate.Reason is { } reason)
            return Rejected(candidate, reason, manifest: null);
        try
        {
            var manifest = ReadManifest(PluginFolder.AssemblyPath(candidate.Path));
            if (PluginSwitch.IsOff(candidate.Path))
                return new PluginStatus(candidate.Path, PluginState.Disabled) { Manifest = manifest, Reason = SwitchedOff(candidate) };
            new ManifestCheck(manifest, hostContract).Run();
            var difference = trust.Compare(manifest);
            if (difference is not null && trust.Mode == PluginLockMode.Enforce)
                return Rejected(candidate, difference, manifest);
            return new PluginStatus(candidate.Path, PluginState.Discovered)
            {
                Manifest = manifest,
                Notices = [.. PluginFolder.OwnCopies(candidate.Path), .. difference is null ? [] : new[] { difference }],
            };
        }
        catch (PluginRejectedException exception)
        {
            return Rejected(candidate, exception.Reason, exception.Manifest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Rejected(candidate, PluginFolder.Unreadable(candidate.Path, exception), manifest: null);
        }
        // Metadata is input: whatever a damaged or foreign file makes a reader throw is said about this plugin and no other.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Rejected(candidate, NotUnderstood(candidate, exception), manifest: null);
        }
    }

    private static PluginManifest ReadManifest(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            using var image = new PEReader(file);
            return image.HasMetadata
                ? ManifestReader.Read(image.GetMetadataReader(), path)
                : throw new BadImageFormatException("It is native code.");
        }
        catch (BadImageFormatException exception)
        {
            throw new PluginRejectedException(new PluginFinding(
                PluginCodes.NotAnAssembly,
                path,
                $"a file that cannot be read as an assembly ({exception.Message})",
                "a .NET assembly",
                "Build the plugin again and copy its whole output folder."));
        }
    }

    private static PluginStatus Rejected(PluginCandidate candidate, PluginFinding reason, PluginManifest? manifest) =>
        new(candidate.Path, PluginState.Rejected) { Reason = reason, Manifest = manifest };

    private static PluginFinding NotUnderstood(PluginCandidate candidate, Exception cause) => new(
        PluginCodes.MalformedManifest,
        candidate.Path,
        $"a manifest that cannot be understood ({cause.Message})",
        "the attributes that the SoftQ generator writes",
        "Build the plugin again with the SoftQ generator.");

    private static PluginFinding SwitchedOff(PluginCandidate candidate) => new(
        PluginCodes.Disabled,
        candidate.Path,
        $"the file {PluginSwitch.FileName}, which switches the plugin off",
        "a folder without it",
        "Run 'softq plugins enable' to use the plugin again.");
}
