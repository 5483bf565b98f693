using System.Globalization;

namespace SoftQ.Hosting.Configuration;

/// <summary>Where something in a configuration stands.</summary>
/// <param name="Layer">The kind of layer.</param>
/// <param name="Name">The file's path, the variable's name, or the override as it was given.</param>
/// <param name="Line">The line in the file, from 1; 0 where there is none.</param>
public sealed record ConfigurationSource(ConfigurationLayerKind Layer, string Name, int Line = 0)
{
    /// <summary>The source of every value that no layer gives.</summary>
    public static ConfigurationSource Default { get; } = new(ConfigurationLayerKind.Default, "the default");

    /// <summary>The source as messages begin with it: <c>run.json:4</c>.</summary>
    public override string ToString() => Line == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}");
}
