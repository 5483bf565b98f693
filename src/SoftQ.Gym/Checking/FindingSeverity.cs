namespace SoftQ.Gym.Checking;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Works, and will surprise somebody.</summary>
    Warning,

    /// <summary>Breaks the contract of environments: agents learn something wrong, or runs do not repeat.</summary>
    Error,
}
