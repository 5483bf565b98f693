namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>
/// Reads a layer from environment variables <c>SOFTQ__SECTION__PARAMETER</c>, whatever their case, the value as JSON or as bare text.
/// </summary>
internal static class VariableLayerReader
{
    /// <summary>What the names of the variables begin with.</summary>
    public const string Prefix = "SOFTQ__";

    private const string Separator = "__";

    /// <summary>Reads the variables that have the prefix.</summary>
    /// <param name="variables">All variables.</param>
    public static ConfigurationLayer Read(IReadOnlyDictionary<string, string> variables)
    {
        var layer = new ConfigurationLayer(ConfigurationLayerKind.EnvironmentVariable, "environment variables") { BareText = true };
        foreach (var (name, value) in variables.OrderBy(static variable => variable.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                Read(layer, name, value);
        }
        return layer;
    }

    private static void Read(ConfigurationLayer layer, string name, string value)
    {
        var source = new ConfigurationSource(layer.Kind, name);
        var names = name[Prefix.Length..].Split(Separator);
        if (names.Length < 2 || names.Contains(""))
        {
            layer.Report(new ConfigurationFinding(source, Key: "", "a name SOFTQ__SECTION__PARAMETER, such as SOFTQ__TRAINING__SEED", $"'{name}'"));
            return;
        }
        var entry = new ConfigurationEntry(names[0], string.Join('.', names[1..]), source);
        if (layer.TryFind(entry.Section, entry.Key, out var first))
            layer.Report(new ConfigurationFinding(source, entry.Path, "each key once", $"it a second time, after {first.Source}", "Unset one."));
        else
            layer.AddValue(entry, value.Trim());
    }
}
