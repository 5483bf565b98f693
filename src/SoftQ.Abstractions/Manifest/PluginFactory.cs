using SoftQ.Parameters;

namespace SoftQ.Manifest;

/// <summary>Makes one instance of a plugin class: its constructor's services and its parameters in one expression.</summary>
/// <param name="services">Gives the services that the constructor asks for.</param>
/// <param name="parameters">A value for every parameter of the plugin, defaults filled in.</param>
public delegate TContract PluginFactory<out TContract>(IPluginServices services, ParameterValues parameters);
