using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>The word for a kind of plugin in messages and configurations.</summary>
public static class PluginKindWord
{
    /// <summary>The kind in lower case: <c>environment</c>, <c>kernel</c> or <c>sampler</c>.</summary>
    /// <param name="kind">The kind.</param>
    public static string Word(this PluginKind kind) => kind switch
    {
        PluginKind.Environment => "environment",
        PluginKind.Kernel => "kernel",
        PluginKind.Sampler => "sampler",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of plugin."),
    };
}
