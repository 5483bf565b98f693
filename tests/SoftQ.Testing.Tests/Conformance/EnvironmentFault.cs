namespace SoftQ.Testing.Tests.Conformance;

/// <summary>What is wrong with an environment.</summary>
public enum EnvironmentFault
{
    None,
    InfoIsNull,
    LeavesItsSpace,
    LeavesAnElementUnwritten,
    RewardIsNaN,
    IgnoresTheSeed,
    SharesState,
    WritesIntoTheAction,
    StepsUnreset,
    TakesNaN,
    CarriesOverAnEnd,
    ForgetsItsSteps,
    EndsOnceOnly,
}
