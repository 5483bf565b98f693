namespace SoftQ.Manifest;

/// <summary>
/// What a plugin may know of itself; every plugin is offered it as a service. Data files are found through <see cref="Folder"/>: the
/// host loads assemblies from bytes, so <c>Assembly.Location</c> is empty.
/// </summary>
public interface IPluginContext
{
    /// <summary>The assembly's name.</summary>
    string Name { get; }

    /// <summary>The assembly's version.</summary>
    string Version { get; }

    /// <summary>The full path of the plugin's folder.</summary>
    string Folder { get; }
}
