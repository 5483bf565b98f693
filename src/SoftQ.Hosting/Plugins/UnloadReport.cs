namespace SoftQ.Hosting.Plugins;

/// <summary>What became of a plugin that was to be unloaded.</summary>
/// <param name="Plugin">The assembly's name and version.</param>
/// <param name="Unloaded">Whether its code has left the process.</param>
/// <param name="LiveInstances">The instances of its classes that something still holds.</param>
/// <param name="LeftFolder">The copies of its native libraries, where they could not be removed since they are still in use.</param>
public sealed record UnloadReport(string Plugin, bool Unloaded, IReadOnlyList<string> LiveInstances, string? LeftFolder)
{
    /// <summary>What happened in one paragraph.</summary>
    public override string ToString()
    {
        if (Unloaded)
            return $"{Plugin} was unloaded.{(LeftFolder is null ? "" : $" Its native libraries remain in '{LeftFolder}' until the process ends.")}";
        var instances = LiveInstances.Count == 0
            ? "None of its instances is alive: look for a running thread, a static event or cache outside the plugin, a GC handle"
            : $"Alive: {string.Join(", ", LiveInstances)}; dispose and release them";
        return $"{PluginCodes.StillRooted}: {Plugin} was not unloaded, something still holds it. {instances}.";
    }
}
