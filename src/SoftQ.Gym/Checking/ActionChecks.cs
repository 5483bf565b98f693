using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Checking;

/// <summary>Actions that cannot be taken are refused, with an exception that says so.</summary>
internal static class ActionChecks
{
    /// <summary>Checks what bad actions bring.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        var size = subject.Environment.ActionSpace.FlatSize;
        Refused(subject, "action.size", new float[size + 1], $"An action of {size + 1} elements");
        var broken = new float[size];
        broken[^1] = float.NaN;
        Refused(subject, "action.nan", broken, "An action that holds NaN");
    }

    private static void Refused(CheckSubject subject, string check, float[] action, string what)
    {
        subject.Reset(1);
        var thrown = CheckSubject.Thrown(() => subject.Environment.Step(action, new float[subject.Environment.ObservationSpace.FlatSize]));
        if (thrown is null)
            subject.Warning(check, $"{what} is taken.", "Call InvalidActionException.ThrowIfUnusable first, so that a broken policy is noticed where it breaks.");
        else if (thrown is not InvalidActionException)
            subject.Warning(check, $"{what} throws {thrown.GetType().Name}: {thrown.Message}", "Throw InvalidActionException, which says whose mistake it is.");
    }
}
