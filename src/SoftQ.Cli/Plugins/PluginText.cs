using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli.Plugins;

/// <summary>What is said of plugins in text.</summary>
internal static class PluginText
{
    /// <summary>The word for a state.</summary>
    /// <param name="state">The state.</param>
    public static string Word(this PluginState state) => state.ToString().ToLowerInvariant();

    /// <summary>Writes why a plugin is not in use, and its notices.</summary>
    /// <param name="status">The plugin.</param>
    public static void WriteFindings(PluginStatus status)
    {
        if (status.Reason is { } reason)
            Console.WriteLine($"{status.State}: {reason}");
        foreach (var notice in status.Notices)
            Console.WriteLine($"Notice: {notice}");
    }
}
