using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Checking;

/// <summary>
/// Tries an environment out and tells where it breaks the contract of environments: the checks of Gymnasium's <c>check_env</c>, over
/// whole episodes instead of one step, and those that it lacks: capture and restore, independent instances, threads, allocation.
/// </summary>
/// <example><code>
/// EnvironmentChecker.Check(() => new Thermostat()).ThrowIfUnsound();
/// </code></example>
public static class EnvironmentChecker
{
    private static readonly (string Name, Action<CheckSubject> Run)[] Checks =
    [
        ("spec", SpecChecks.Run),
        ("reset", ResetChecks.Run),
        ("step", StepChecks.Run),
        ("action", ActionChecks.Run),
        ("determinism", DeterminismChecks.Run),
        ("capture", CaptureChecks.Run),
        ("render", RenderChecks.Run),
        ("allocation", AllocationChecks.Run),
    ];

    /// <summary>Checks an environment, which is ended by it. What needs several of them is not checked.</summary>
    /// <param name="environment">The environment, best without wrappers.</param>
    public static CheckReport Check(IEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var subject = new CheckSubject(environment);
        Run(subject);
        return subject.Report();
    }

    /// <summary>Checks environments, also against each other and on several threads; each of them is ended by it.</summary>
    /// <param name="make">Makes one of them; they are all equal.</param>
    public static CheckReport Check(Func<IEnvironment> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var subject = new CheckSubject(make());
        if (Run(subject))
            subject.Guard("instances", () => InstanceChecks.Run(subject, make));
        return subject.Report();
    }

    private static bool Run(CheckSubject subject)
    {
        var usable = false;
        subject.Guard("space", () => usable = SpaceChecks.Run(subject));
        foreach (var (name, run) in usable ? Checks : [])
            subject.Guard(name, () => run(subject));
        subject.Guard("dispose", subject.Environment.Dispose);
        subject.Guard("dispose.twice", subject.Environment.Dispose);
        return usable;
    }
}
