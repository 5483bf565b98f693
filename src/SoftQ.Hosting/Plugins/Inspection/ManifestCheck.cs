using System.Globalization;
using System.Runtime.Versioning;
using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>Judges a manifest before anything of the plugin is loaded.</summary>
/// <param name="manifest">The manifest.</param>
/// <param name="hostContract">The contracts that the host has.</param>
internal sealed class ManifestCheck(PluginManifest manifest, Version hostContract)
{
    /// <summary>Throws where the host cannot use the plugin.</summary>
    /// <exception cref="PluginRejectedException">The reason.</exception>
    public void Run()
    {
        CheckFramework();
        if (manifest.Entries.Count == 0)
        {
            throw Rejected(
                PluginCodes.NoManifest,
                "an assembly without plugins",
                "at least one class marked [Environment], [Kernel] or [Sampler], compiled with the SoftQ generator",
                "Mark the class and build again; if it is no plugin, move it out of the plugins folder.");
        }
        foreach (var entry in manifest.Entries)
            CheckEntry(entry);
        CheckContract();
        CheckReferences();
        CheckRegistration();
        foreach (var entry in manifest.Entries)
            CheckParameters(entry);
    }

    private void CheckFramework()
    {
        if (manifest.Framework.Length == 0)
            return;
        var framework = new FrameworkName(manifest.Framework);
        var host = new Version(Environment.Version.Major, Environment.Version.Minor);
        if (framework.Identifier == ".NETStandard" || (framework.Identifier == ".NETCoreApp" && framework.Version <= host))
            return;
        throw Rejected(
            PluginCodes.WrongFramework,
            $"an assembly for {manifest.Framework}",
            $".NETCoreApp,Version=v{host} or older, on which the host runs",
            "Build the plugin for that framework, or run the host on a newer one.");
    }

    // Attributes may be written by hand, and hold anything that metadata can.
    private void CheckEntry(PluginEntry entry)
    {
        if (!Enum.IsDefined(entry.Kind))
            throw Malformed($"'{entry.Id}' of kind {(int)entry.Kind}", "an environment, a kernel or a sampler", "Build with the SoftQ generator.");
        if (string.IsNullOrWhiteSpace(entry.Id) || string.IsNullOrWhiteSpace(entry.TypeName))
            throw Malformed($"{Described(entry)} without an id or a type", "both", "Give the class an id in its attribute.");
        if (entry.MaxEpisodeSteps < 0)
            throw Malformed($"{Described(entry)} with a time limit of {entry.MaxEpisodeSteps} steps", "at least 0", "Correct MaxEpisodeSteps.");
    }

    private void CheckContract()
    {
        foreach (var entry in manifest.Entries)
        {
            if (Version.TryParse(entry.ContractVersion, out var plugin) && plugin.Major == hostContract.Major && plugin.Minor <= hostContract.Minor)
                continue;
            throw Rejected(
                PluginCodes.IncompatibleContract,
                $"{Described(entry)} compiled against contract version {entry.ContractVersion}",
                string.Create(CultureInfo.InvariantCulture, $"{hostContract.Major}.0 to {hostContract.Major}.{hostContract.Minor}"),
                "Use a host of that version, or build the plugin against the SoftQ.Abstractions of this one.");
        }
    }

    private void CheckReferences()
    {
        foreach (var reference in manifest.SharedReferences)
        {
            if (reference.Version > reference.HostVersion)
            {
                throw Rejected(
                    PluginCodes.NewerReference,
                    $"a reference to {reference.Name} {reference.Version}",
                    $"{reference.Name} {reference.HostVersion} or older, which plugins share with the host",
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
                    $"a parameter '{parameter.Name}' of the {Described(entry)}",
                    "another name; configurations use this one for themselves",
                    "Rename the property.");
            }
            if (parameter.Default is { } text && ParameterValueReader.Read(parameter, text, bareText: false).Problem is { } problem)
            {
                throw Malformed(
                    $"the default {problem.Found} of the parameter '{parameter.Name}' of the {Described(entry)}",
                    problem.Expected,
                    "Correct the default or the range.");
            }
        }
    }

    private PluginRejectedException Malformed(string found, string required, string remedy) =>
        Rejected(PluginCodes.MalformedManifest, found, required, remedy);

    private PluginRejectedException Rejected(string code, string found, string required, string remedy) =>
        new(new PluginFinding(code, manifest.AssemblyPath, found, required, remedy), manifest);

    private static string Described(PluginEntry entry) => $"{entry} ({entry.TypeName})";
}
