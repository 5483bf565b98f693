namespace SoftQ.Hosting.Plugins;

/// <summary>What a plugin assembly says of itself, read from its metadata without running anything of it.</summary>
public sealed class PluginManifest
{
    /// <summary>The assembly's name.</summary>
    public required string Name { get; init; }

    /// <summary>The assembly's version: the informational one where there is one, without build metadata.</summary>
    public required string Version { get; init; }

    /// <summary>The full path of the assembly.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>The full name of the class that hands the plugins over.</summary>
    public required string RegistrationTypeName { get; init; }

    /// <summary>The full name of the class that hands over the services that the plugin brings along; empty where it brings none.</summary>
    public string ServicesTypeName { get; init; } = "";

    /// <summary>The framework that it was compiled for, such as <c>.NETCoreApp,Version=v10.0</c>; empty where it does not say.</summary>
    public string Framework { get; init; } = "";

    /// <summary>What it was compiled against of the assemblies that plugins share with the host.</summary>
    public IReadOnlyList<SharedReference> SharedReferences { get; init; } = [];

    /// <summary>The plugins of the assembly.</summary>
    public IReadOnlyList<PluginEntry> Entries { get; internal set; } = [];

    /// <summary>The plugin's folder.</summary>
    public string Folder => Path.GetDirectoryName(AssemblyPath)!;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version}";
}
