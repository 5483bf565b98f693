using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Runs;

/// <summary>What is wrong with a configuration's values together, each finding with the place of the value that it is about.</summary>
/// <param name="draft">The configuration; receives the findings.</param>
internal sealed class CompositionFindings(ConfigurationDraft draft)
{
    /// <summary>Adds a finding about one value.</summary>
    /// <param name="section">The section.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="found">What was found.</param>
    /// <param name="suggestion">What to do about it.</param>
    public void Add(string section, string parameter, string expected, string found, string suggestion) =>
        draft.Findings.Add(new ConfigurationFinding(Section(section).Sources[parameter], $"{section}.{parameter}", expected, found, suggestion));

    /// <summary>Adds what a part of a run objected to, where it was the configuration.</summary>
    /// <param name="section">The section of the part.</param>
    /// <param name="exception">What the part threw.</param>
    /// <returns>Whether it was the configuration.</returns>
    public bool TryAdd(string section, Exception exception)
    {
        var fault = exception as PluginFaultException;
        if ((fault?.InnerException ?? exception) is not (ArgumentException or NotSupportedException) || exception is UnknownPluginException)
            return false;
        var objection = fault?.InnerException ?? exception;
        // Making the agent initialises the sampler, and with the sampler its networks.
        if (fault is not null && section == RunSections.Algorithm && Section(RunSections.Sampler).Plugin!.Plugin.Name == fault.Plugin)
            section = RunSections.Sampler;
        var values = Section(section).Values;
        var parameter = ParameterOf(objection, values.Keys);
        var refusing = $"the {section} '{values[ConfigurationSection.Id]}' refuses";
        var found = parameter is null ? $"values that {refusing}" : $"{ResolvedConfiguration.ValueText(values[parameter])}, which {refusing}";
        Add(section, parameter ?? ConfigurationSection.Id, "values that go together", found, MessageOf(objection));
        return true;
    }

    /// <summary>Throws where anything is wrong.</summary>
    /// <exception cref="ConfigurationException">All that is wrong.</exception>
    public void ThrowIfAny()
    {
        if (draft.Findings.Count > 0)
            throw new ConfigurationException(draft.Findings);
    }

    private ResolvedSection Section(string name) => draft.Sections.First(section => section?.Name == name)!;

    // The parameter that the exception is about, or else the first one that its message quotes.
    private static string? ParameterOf(Exception objection, IEnumerable<string> parameters) =>
        parameters.FirstOrDefault(name => name.Equals((objection as ArgumentException)?.ParamName, StringComparison.OrdinalIgnoreCase))
        ?? parameters.FirstOrDefault(name => objection.Message.Contains($"'{name}'", StringComparison.Ordinal));

    // The name is in the finding's key already.
    private static string MessageOf(Exception objection) => objection is ArgumentException { ParamName: { } name }
        ? objection.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : objection.Message;
}
