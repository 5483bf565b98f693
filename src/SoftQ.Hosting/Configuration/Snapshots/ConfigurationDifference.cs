namespace SoftQ.Hosting.Configuration.Snapshots;

/// <summary>A value that is not what was accepted.</summary>
/// <param name="Key">The key, <c>section.parameter</c>.</param>
/// <param name="Accepted">The value that was accepted, as JSON; null where there was none.</param>
/// <param name="Current">The value now, as JSON; null where there is none any more.</param>
/// <param name="Source">Where the value now comes from; null for what follows from others, and for what is not there.</param>
public sealed record ConfigurationDifference(string Key, string? Accepted, string? Current, ConfigurationSource? Source)
{
    /// <summary>The difference as one line: <c>training.steps: 25000 → 20000, from the file run.json:4</c>.</summary>
    public override string ToString()
    {
        var change = $"{Key}: {Accepted ?? "(not there)"} → {Current ?? "(not there any more)"}";
        return Source switch
        {
            null => change,
            { Layer: ConfigurationLayerKind.Default } => $"{change}, the default",
            _ => $"{change}, from the {Source.Layer.Word()} {Source}",
        };
    }
}
