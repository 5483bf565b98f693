namespace SoftQ.Hosting.Configuration;

/// <summary>A configuration cannot be used. Holds everything that is wrong with it, not only the first.</summary>
/// <param name="findings">What is wrong; at least one.</param>
public sealed class ConfigurationException(IReadOnlyList<ConfigurationFinding> findings) : Exception(string.Join('\n', findings))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; } = findings;
}
