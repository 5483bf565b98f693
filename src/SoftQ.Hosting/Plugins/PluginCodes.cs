namespace SoftQ.Hosting.Plugins;

/// <summary>
/// The codes of everything that can be wrong with a plugin; docs/plugins has a page for each. 1xxx: seen in the folder, before any
/// of its code has run. 2xxx: seen when it was first used.
/// </summary>
public static class PluginCodes
{
    /// <summary>A folder holds no assembly that could be the plugin.</summary>
    public const string NoAssembly = "PLG1001";

    /// <summary>The file is not a .NET assembly, or cannot be read.</summary>
    public const string NotAnAssembly = "PLG1002";

    /// <summary>The assembly names no plugin.</summary>
    public const string NoManifest = "PLG1003";

    /// <summary>The plugin was compiled against contracts that this host does not have.</summary>
    public const string IncompatibleContract = "PLG1004";

    /// <summary>Another plugin has the same id.</summary>
    public const string DuplicateId = "PLG1005";

    /// <summary>The manifest contradicts itself.</summary>
    public const string MalformedManifest = "PLG1006";

    /// <summary>The plugin was compiled against a newer version of an assembly that it shares with the host.</summary>
    public const string NewerReference = "PLG1007";

    /// <summary>The assembly or a type that it needs could not be loaded.</summary>
    public const string LoadFailed = "PLG2001";

    /// <summary>The registration handed over other plugins than the manifest names.</summary>
    public const string RegistrationMismatch = "PLG2002";

    /// <summary>A plugin's constructor threw.</summary>
    public const string ConstructorFailed = "PLG2003";

    /// <summary>A plugin asked for a service that it cannot be given.</summary>
    public const string ServiceUnavailable = "PLG2004";
}
