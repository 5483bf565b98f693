namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>A section or a key of a layer. Names differ by more than their case.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Key">The key in it, <c>record.key</c> in a nested object; null for the section itself.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record ConfigurationEntry(string Section, string? Key, ConfigurationSource Source)
{
    /// <summary>Whether an object stands there, so that its value is in the entries below it.</summary>
    public bool IsObject { get; init; }

    /// <summary>The name as messages give it: <c>section.key</c>.</summary>
    public string Path => PathOf(Section, Key);

    /// <summary>The name of a section or a key.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The key in it; null for the section itself.</param>
    public static string PathOf(string section, string? key) => key is null ? section : $"{section}.{key}";

    /// <summary>Whether it stands in a section, or is the section.</summary>
    /// <param name="section">The section's name.</param>
    public bool IsIn(string section) => Section.Equals(section, StringComparison.OrdinalIgnoreCase);
}
