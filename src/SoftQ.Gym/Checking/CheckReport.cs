using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Checking;

/// <summary>What <see cref="EnvironmentChecker"/> found.</summary>
/// <param name="environment">The environment's name.</param>
/// <param name="findings">The findings.</param>
public sealed class CheckReport(string environment, IReadOnlyList<CheckFinding> findings)
{
    /// <summary>The findings, each check's first one, in the order of the checks.</summary>
    public IReadOnlyList<CheckFinding> Findings => findings;

    /// <summary>Whether the environment keeps its contract; there may be warnings.</summary>
    public bool IsSound => findings.All(static finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>Refuses an environment that breaks its contract, for a test of it.</summary>
    /// <exception cref="ContractViolationException">There is an error; the message holds all findings.</exception>
    public void ThrowIfUnsound()
    {
        if (!IsSound)
            throw new ContractViolationException(ToString());
    }

    /// <summary>A line for each finding.</summary>
    public override string ToString() => findings.Count == 0
        ? $"'{environment}' passes every check."
        : string.Join('\n', findings.Select(finding => $"'{environment}': {finding}"));
}
