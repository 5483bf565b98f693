namespace SoftQ.Hosting.Plugins;

/// <summary>What is wrong with a plugin, or worth knowing about it.</summary>
/// <param name="Code">One of <see cref="PluginCodes"/>.</param>
/// <param name="Path">The folder or the file.</param>
/// <param name="Found">What was found, with the type where there is one.</param>
/// <param name="Required">What is required.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record PluginFinding(string Code, string Path, string Found, string Required, string Remedy)
{
    /// <summary>A fault as a finding.</summary>
    /// <param name="fault">The fault.</param>
    public static PluginFinding Of(PluginFaultException fault) => new(
        fault.Code,
        fault.AssemblyPath,
        $"{fault.Member} failed: {fault.InnerException!.GetType().Name}: {fault.InnerException.Message}",
        "plugin code that ends without an exception",
        "Report it to the plugin's author, with the stack trace that --verbose shows.");

    /// <summary>The finding in one paragraph.</summary>
    public override string ToString() => $"{Code}: '{Path}'. Found: {Found}. Required: {Required}. {Remedy}";
}
