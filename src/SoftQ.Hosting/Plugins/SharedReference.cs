using SoftQ.Hosting.Plugins.Loading;

namespace SoftQ.Hosting.Plugins;

/// <summary>A reference of a plugin's assembly to one that plugins share with the host.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">The version that the plugin was compiled against.</param>
/// <param name="HostVersion">The version that the host has.</param>
public sealed record SharedReference(string Name, Version Version, Version HostVersion)
{
    /// <summary>Whether it is one of the contracts or TorchSharp, and no part of the framework.</summary>
    public bool IsContract => SharedAssemblies.IsContract(Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version} (the host has {HostVersion})";
}
