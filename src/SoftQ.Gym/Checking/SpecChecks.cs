using SoftQ.Gym.Registry;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Checking;

/// <summary>What the environment says about itself.</summary>
internal static class SpecChecks
{
    /// <summary>Checks the spec and the wrappers.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        if (subject.Environment.Spec is not { } spec)
            subject.Warning("spec.missing", "The environment has no spec.", "Give it one, so that messages and registries can name it.");
        else if (EnvironmentId.Parse(spec.Id).Version is null)
            subject.Warning("spec.version", $"The id '{spec.Id}' has no version.", "End it in -v0, and count up when results change.");
        var other = subject.Environment.Wrappers().FirstOrDefault(static wrapper => wrapper is not (PassiveChecker or OrderEnforcing or TimeLimit));
        if (other is not null)
            subject.Warning("spec.wrapped", $"The environment is wrapped in {other.GetType().Name}.", "Check the environment itself too: what is found here may be the wrapper's doing, or hidden by it.");
    }
}
