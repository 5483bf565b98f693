using System.Globalization;
using System.Reflection.Metadata;
using SoftQ.Hosting.Configuration;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>Judges a manifest before anything of the plugin is loaded.</summary>
/// <param name="manifest">The manifest.</param>
internal sealed class ManifestCheck(PluginManifest manifest)
{
    /// <summary>Throws where the host cannot use the plugin.</summary>
    /// <param name="metadata">The assembly's metadata.</param>
    /// <exception cref="PluginRejectedException">The reason.</exception>
    public void Run(MetadataReader metadata)
    {
        if (manifest.Entries.Count == 0)
        {
            throw Rejected(
                PluginCodes.NoManifest,
                "an assembly without plugins",
                "at least one class marked [Environment], [Kernel] or [Sampler], compiled with the SoftQ generator",
                "Mark the class and build again; if it is no plugin, move it out of the plugins folder.");
        }
        CheckContract();
        CheckReferences(metadata);
        CheckRegistration();
        foreach (var entry in manifest.Entries)
            CheckParameters(entry);
    }

    private void CheckContract()
    {
        var host = Version.Parse(ContractVersion.Current);
        foreach (var entry in manifest.Entries)
        {
            if (Version.TryParse(entry.ContractVersion, out var plugin) && plugin.Major == host.Major && plugin.Minor <= host.Minor)
                continue;
            throw Rejected(
                PluginCodes.IncompatibleContract,
                $"{entry} compiled against contract version {entry.ContractVersion}",
                string.Create(CultureInfo.InvariantCulture, $"{host.Major}.0 to {host.Major}.{host.Minor}"),
                "Use a host of that version, or build the plugin against the SoftQ.Abstractions of this one.");
        }
    }

    private void CheckReferences(MetadataReader metadata)
    {
        foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            var name = metadata.GetString(reference.Name);
            if (SharedAssemblies.HostVersions.TryGetValue(name, out var host) && reference.Version > host)
            {
                throw Rejected(
                    PluginCodes.NewerReference,
                    $"a reference to {name} {reference.Version}",
                    $"{name} {host} or older, which plugins share with the host",
                    "Update the host, or build the plugin against the host's version.");
            }
        }
    }

    private void CheckRegistration()
    {
        if (manifest.RegistrationTypeName.Length == 0)
        {
            throw Malformed(
                "plugins, but no [PluginRegistration]",
                "a registration that hands the plugins over",
                "Build with the SoftQ generator, which writes it.");
        }
        var counts = manifest.Entries.CountBy(static entry => (entry.Kind, entry.Id));
        if (counts.FirstOrDefault(static count => count.Value > 1) is { Value: > 1 } twice)
        {
            throw Malformed(
                $"{twice.Value} classes for the {twice.Key.Kind.Word()} '{twice.Key.Id}'",
                "one class for each id",
                "Give the classes different ids.");
        }
    }

    private void CheckParameters(PluginEntry entry)
    {
        foreach (var parameter in entry.Parameters)
        {
            if (ConfigurationSection.ReservedNames(entry.Kind).Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw Malformed(
                    $"a parameter '{parameter.Name}' of the {entry}",
                    "another name; configurations use this one for themselves",
                    "Rename the property.");
            }
            if (parameter.Default is { } text && ParameterValueReader.Read(parameter, text, bareText: false).Problem is { } problem)
            {
                throw Malformed(
                    $"the default {problem.Found} of the parameter '{parameter.Name}' of the {entry}",
                    problem.Expected,
                    "Correct the default or the range.");
            }
        }
    }

    private PluginRejectedException Malformed(string found, string required, string remedy) =>
        Rejected(PluginCodes.MalformedManifest, found, required, remedy);

    private PluginRejectedException Rejected(string code, string found, string required, string remedy) =>
        new(new RejectedPlugin(code, manifest.AssemblyPath, found, required, remedy) { Manifest = manifest });
}
