namespace SoftQ.Hosting.Plugins;

/// <summary>A plugin asked for a service that the host cannot give it. Not a fault of the plugin's code.</summary>
/// <param name="message">The service, the plugin, and what is on offer.</param>
/// <param name="cause">Why the service could not be made, where the host offers it.</param>
public sealed class PluginServiceException(string message, Exception? cause = null)
    : InvalidOperationException($"{PluginCodes.ServiceUnavailable}: {message}", cause);
