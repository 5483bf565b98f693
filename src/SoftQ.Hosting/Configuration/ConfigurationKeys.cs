namespace SoftQ.Hosting.Configuration;

/// <summary>The keys of a configuration file that are no sections.</summary>
internal static class ConfigurationKeys
{
    /// <summary>Names the file's schema, for editors.</summary>
    public const string Schema = "$schema";

    /// <summary>Names the preset or the file that this one lies upon.</summary>
    public const string Extends = "extends";

    /// <summary>Names folders of plugins.</summary>
    public const string Plugins = "plugins";

    /// <summary>What followed from the values when a configuration was resolved; written, and passed over when read.</summary>
    public const string Resolved = "resolved";

    /// <summary>Says how the lists of a sweep go together.</summary>
    public const string Sweep = "sweep";

    /// <summary>Those that hold no values of a run or a sweep.</summary>
    public static IReadOnlyList<string> Special { get; } = [Schema, Extends, Resolved];
}
