using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>No plugin, or no single one, is what was asked for.</summary>
/// <param name="message">What was asked for, and a sentence that helps.</param>
public sealed class UnknownPluginException(string message) : ArgumentException(message)
{
    /// <summary>No plugin has a kind and an id.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    /// <param name="suggestion">A sentence that helps.</param>
    public UnknownPluginException(PluginKind kind, string id, string suggestion)
        : this($"There is no {kind.Word()} '{id}'. {suggestion}")
    {
    }
}
