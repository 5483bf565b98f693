namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>
/// Reads a layer from overrides <c>section.parameter=value</c>, the value as JSON or as bare text. The last one of a key wins.
/// </summary>
internal static class OverrideLayerReader
{
    /// <summary>Reads the overrides.</summary>
    /// <param name="overrides">The overrides, in the order in which they were given.</param>
    public static ConfigurationLayer Read(IEnumerable<string> overrides)
    {
        var layer = new ConfigurationLayer(ConfigurationLayerKind.Override, "overrides") { BareText = true };
        foreach (var text in overrides)
        {
            var source = new ConfigurationSource(layer.Kind, $"override '{text}'");
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var path = equals < 0 ? "" : text[..equals].Trim();
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            if (dot <= 0 || dot == path.Length - 1)
            {
                var found = equals < 0 ? "no '='" : $"the key '{path}'";
                layer.Report(new ConfigurationFinding(source, Key: "", "section.parameter=value, such as environment.goalReward=5", found));
                continue;
            }
            layer.AddValue(new ConfigurationEntry(path[..dot], path[(dot + 1)..], source), text[(equals + 1)..].Trim());
        }
        return layer;
    }
}
