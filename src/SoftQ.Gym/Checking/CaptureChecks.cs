using SoftQ.Gym.State;

namespace SoftQ.Gym.Checking;

/// <summary>A restored environment goes on as it did.</summary>
internal static class CaptureChecks
{
    private const int StepsBefore = 7;
    private const int StepsAfter = 293;

    /// <summary>Checks capture and restore.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        new Rollout(subject.Environment, seed: 9).Advance(StepsBefore);
        if (subject.Captured() is not { } state)
        {
            subject.Warning("capture.missing", "The environment's state cannot be captured.", "Implement ICapturable and give it as State, or resumed runs begin at an episode's boundary.");
            return;
        }
        if (!state.AsSpan().SequenceEqual(subject.Captured()))
            subject.Error("capture.pure", "Two captures of one state differ.", "Let Capture write everything and change nothing.");
        var first = Rollout.GoingOn(subject.Environment, seed: 4, StepsAfter);
        subject.Environment.State!.Restore(new StateReader(new MemoryStream(state)));
        if (!state.AsSpan().SequenceEqual(subject.Captured()))
            subject.Error("capture.again", "A capture right after a restore differs from what was restored.", "Let Restore read everything that Capture writes.");
        var second = Rollout.GoingOn(subject.Environment, seed: 4, StepsAfter);
        if (subject.IsDeterministic && RolloutDifference.Of(first, second) is { } difference)
            subject.Error("capture.restore", $"After a restore an episode goes on in another way {difference.Text}.", "Capture everything that later steps depend on, the random stream too.");
    }
}
