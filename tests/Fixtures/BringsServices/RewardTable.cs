using System.Globalization;
using SoftQ.Manifest;

namespace BringsServices;

/// <summary>The reward that the file beside the plugin holds. At its end it says so in another file there.</summary>
public sealed class RewardTable(IPluginContext plugin) : IDisposable
{
    private int _runs;

    public double Reward { get; } = double.Parse(File.ReadAllText(Path.Combine(plugin.Folder, "rewards.txt")), CultureInfo.InvariantCulture);

    public RunCounter Count() => new(_runs++);

    public void Dispose() => File.WriteAllText(Path.Combine(plugin.Folder, "ended.txt"), $"{plugin.Name} {plugin.Version}");
}
