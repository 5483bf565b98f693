namespace SoftQ.Hosting.Configuration;

/// <summary>A section or a key of a layer. Names differ by more than their case.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Key">The key in it; null for the section itself.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record ConfigurationEntry(string Section, string? Key, string Source)
{
    /// <summary>The name as messages give it: <c>section.key</c>.</summary>
    public string Path => Key is null ? Section : $"{Section}.{Key}";

    /// <summary>Whether this is a key, or, where <paramref name="key"/> is null, a section.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The key in it.</param>
    public bool Is(string section, string? key) =>
        Section.Equals(section, StringComparison.OrdinalIgnoreCase) && string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);
}
