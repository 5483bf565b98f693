using SoftQ.Hosting.Configuration.Layers;

namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>What one run of a sweep is given.</summary>
/// <param name="Name">What distinguishes it from the others.</param>
/// <param name="Settings">Its values.</param>
internal sealed record SweepPoint(string Name, IReadOnlyList<SweepSetting> Settings)
{
    /// <summary>The values as a layer above all others.</summary>
    public ConfigurationLayer Layer()
    {
        var layer = new ConfigurationLayer(ConfigurationLayerKind.File, Name);
        foreach (var setting in Settings)
            layer.AddValue(new ConfigurationEntry(setting.Section, setting.Parameter, setting.Source), setting.Text);
        return layer;
    }
}
