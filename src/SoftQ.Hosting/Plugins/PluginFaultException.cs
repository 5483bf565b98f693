namespace SoftQ.Hosting.Plugins;

/// <summary>A plugin could not be loaded, or its code threw. The original exception is the inner one.</summary>
public sealed class PluginFaultException : Exception
{
    /// <summary>Attributes a fault to a plugin.</summary>
    /// <param name="code">One of <see cref="PluginCodes"/>.</param>
    /// <param name="plugin">The plugin.</param>
    /// <param name="member">What failed: a member of the plugin or a stage of loading it.</param>
    /// <param name="fault">What it threw.</param>
    public PluginFaultException(string code, PluginManifest plugin, string member, Exception fault)
        : base($"{code}: plugin {plugin} ('{plugin.AssemblyPath}') failed in {member}. {fault.GetType().Name}: {fault.Message}{Versions(plugin, fault)}", fault)
    {
        Code = code;
        Plugin = plugin.Name;
        Version = plugin.Version;
        AssemblyPath = plugin.AssemblyPath;
        Member = member;
    }

    /// <summary>One of <see cref="PluginCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The plugin assembly's name.</summary>
    public string Plugin { get; }

    /// <summary>The plugin assembly's version.</summary>
    public string Version { get; }

    /// <summary>The full path of the plugin's assembly.</summary>
    public string AssemblyPath { get; }

    /// <summary>What failed: a member of the plugin or a stage of loading it.</summary>
    public string Member { get; }

    // A type or a member that is not there is nearly always one of another version of a shared assembly.
    private static string Versions(PluginManifest plugin, Exception fault) =>
        fault is TypeLoadException or MissingMemberException && plugin.SharedReferences.Count > 0
            ? $" The plugin was compiled against {string.Join(", ", plugin.SharedReferences)}."
            : "";
}
