namespace VerifyTests;

/// <summary>Whether what the tests give is accepted: only when asked for, and never under CI.</summary>
internal static class Acceptance
{
    /// <summary>Set to 1 to accept what the tests give.</summary>
    public const string Variable = "SOFTQ_ACCEPT_SNAPSHOTS";

    /// <summary>Set by build servers.</summary>
    public const string BuildServerVariable = "CI";

    public static bool IsAllowed => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(BuildServerVariable));

    public static bool IsAsked => IsAllowed && Environment.GetEnvironmentVariable(Variable) == "1";
}
