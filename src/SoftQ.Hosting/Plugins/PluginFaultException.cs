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
        : base($"{code}: plugin {plugin} ('{plugin.AssemblyPath}') failed in {member}. {fault.GetType().Name}: {fault.Message}", fault)
    {
        Code = code;
        Plugin = plugin.Name;
        Version = plugin.Version;
        Member = member;
    }

    /// <summary>One of <see cref="PluginCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The plugin assembly's name.</summary>
    public string Plugin { get; }

    /// <summary>The plugin assembly's version.</summary>
    public string Version { get; }

    /// <summary>What failed: a member of the plugin or a stage of loading it.</summary>
    public string Member { get; }
}
