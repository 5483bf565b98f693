namespace SoftQ.Manifest;

/// <summary>
/// The version of the contracts in this assembly. A plugin runs on a host of the same major and the same or a later minor version.
/// </summary>
public static class ContractVersion
{
    /// <summary>The contracts that this assembly holds.</summary>
    public const string Current = "1.0";
}
