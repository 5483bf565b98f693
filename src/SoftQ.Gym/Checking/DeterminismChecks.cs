namespace SoftQ.Gym.Checking;

/// <summary>Equal seeds and actions give equal episodes, to the bit, for many steps.</summary>
internal static class DeterminismChecks
{
    private const int Steps = 500;

    /// <summary>Checks that a recording is repeated.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        if (!subject.IsDeterministic)
            return;
        var (first, firstState) = Recorded(subject);
        var (second, secondState) = Recorded(subject);
        if (RolloutDifference.Of(first, second) is { } difference)
        {
            if (difference.IsSlight)
                subject.Warning("determinism.rounding", $"Equal seeds and actions give episodes that differ in the last bits {difference.Text}.", "Runs repeat only where all bits do; look for sums whose order changes.");
            else
                subject.Error("determinism.episode", $"Equal seeds and actions give other episodes {difference.Text}.", "Draw every random number from the stream that the seed begins, and let nothing outlive Reset. Where that cannot be, let the spec say IsNondeterministic.");
        }
        else if (firstState is not null && !firstState.AsSpan().SequenceEqual(secondState))
        {
            subject.Error("determinism.state", $"Equal seeds and actions give equal episodes and leave different states after {Steps} steps.", "Something that is captured, such as a random stream, goes its own way and will show later.");
        }
    }

    private static (Rollout Rollout, byte[]? State) Recorded(CheckSubject subject)
    {
        var rollout = new Rollout(subject.Environment, seed: 123);
        rollout.Advance(Steps);
        return (rollout, subject.Captured());
    }
}
