namespace SoftQ.Manifest;

/// <summary>Hands the plugins of an assembly to the host. Implemented by generated code.</summary>
public interface IPluginRegistration
{
    /// <summary>Adds every plugin class of the assembly.</summary>
    /// <param name="registry">Receives them.</param>
    void Register(IPluginRegistry registry);
}
