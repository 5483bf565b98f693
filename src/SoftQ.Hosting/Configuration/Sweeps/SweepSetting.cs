namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>A value that a sweep gives to one of its runs.</summary>
/// <param name="Section">The section.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Text">The value as JSON.</param>
/// <param name="Source">Where the list stands that it is from.</param>
internal sealed record SweepSetting(string Section, string Parameter, string Text, ConfigurationSource Source)
{
    /// <summary>The key, <c>section.parameter</c>.</summary>
    public string Key => $"{Section}.{Parameter}";
}
