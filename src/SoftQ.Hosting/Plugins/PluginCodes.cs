namespace SoftQ.Hosting.Plugins;

/// <summary>
/// The codes of everything that can be said of a plugin; docs/plugins has a page for each. 1xxx: seen in the folder, before any of
/// its code has run. 2xxx: seen when it was used. 3xxx: notices, which keep nothing from being used.
/// </summary>
public static class PluginCodes
{
    /// <summary>A folder holds no assembly that could be the plugin.</summary>
    public const string NoAssembly = "PLG1001";

    /// <summary>The file is not a .NET assembly, or is damaged.</summary>
    public const string NotAnAssembly = "PLG1002";

    /// <summary>The assembly names no plugin.</summary>
    public const string NoManifest = "PLG1003";

    /// <summary>The plugin was compiled against contracts that this host does not have.</summary>
    public const string IncompatibleContract = "PLG1004";

    /// <summary>Another plugin has the same id.</summary>
    public const string DuplicateId = "PLG1005";

    /// <summary>The manifest contradicts itself, or cannot be understood.</summary>
    public const string MalformedManifest = "PLG1006";

    /// <summary>The plugin was compiled against a newer version of an assembly that it shares with the host.</summary>
    public const string NewerReference = "PLG1007";

    /// <summary>The plugin was compiled for another framework, or a newer one than the host runs on.</summary>
    public const string WrongFramework = "PLG1008";

    /// <summary>A folder or file cannot be read: no permission, a link in a circle or to nowhere.</summary>
    public const string Unreadable = "PLG1009";

    /// <summary>Assemblies lie in a plugins folder itself, instead of in a folder each.</summary>
    public const string OutsideAFolder = "PLG1010";

    /// <summary>Somebody switched the plugin off.</summary>
    public const string Disabled = "PLG1011";

    /// <summary>The lock file does not have the plugin.</summary>
    public const string NotLocked = "PLG1012";

    /// <summary>The plugin's version or files differ from those in the lock file.</summary>
    public const string DiffersFromLock = "PLG1013";

    /// <summary>The assembly or a type that it needs could not be loaded.</summary>
    public const string LoadFailed = "PLG2001";

    /// <summary>The registration handed over other plugins than the manifest names.</summary>
    public const string RegistrationMismatch = "PLG2002";

    /// <summary>A plugin's constructor threw.</summary>
    public const string ConstructorFailed = "PLG2003";

    /// <summary>A plugin asked for a service that it cannot be given.</summary>
    public const string ServiceUnavailable = "PLG2004";

    /// <summary>A member of an environment, a kernel or a sampler threw.</summary>
    public const string MemberFailed = "PLG2005";

    /// <summary>An environment gave a reward or an observation that is not finite or lies outside its space.</summary>
    public const string InvalidValue = "PLG2006";

    /// <summary>A plugin was to be unloaded and something still holds it.</summary>
    public const string StillRooted = "PLG2007";

    /// <summary>The folder holds a copy of something that plugins share with the host; the host's is used.</summary>
    public const string OwnCopyIgnored = "PLG3001";

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        NoAssembly, NotAnAssembly, NoManifest, IncompatibleContract, DuplicateId, MalformedManifest, NewerReference, WrongFramework,
        Unreadable, OutsideAFolder, Disabled, NotLocked, DiffersFromLock,
        LoadFailed, RegistrationMismatch, ConstructorFailed, ServiceUnavailable, MemberFailed, InvalidValue, StillRooted,
        OwnCopyIgnored,
    ];
}
