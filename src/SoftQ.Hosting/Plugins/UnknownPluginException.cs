using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>No plugin has the kind and id that were asked for.</summary>
/// <param name="kind">The kind.</param>
/// <param name="id">The id.</param>
/// <param name="suggestion">A sentence that helps.</param>
public sealed class UnknownPluginException(PluginKind kind, string id, string suggestion)
    : ArgumentException($"There is no {kind.Word()} '{id}'. {suggestion}");
