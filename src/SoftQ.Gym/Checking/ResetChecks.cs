using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Checking;

/// <summary>Resets: seeds begin the random stream anew, no seed goes on with it, and options are known or refused.</summary>
internal static class ResetChecks
{
    private const string UnknownOption = "an option of the checker's that nobody knows";

    /// <summary>Checks resets.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        var (first, firstState) = (subject.Reset(123), subject.Captured());
        var second = subject.Reset(null);
        var (third, thirdState) = (subject.Reset(123), subject.Captured());
        var fourth = subject.Reset(null);
        var (other, otherState) = (subject.Reset(456), subject.Captured());
        if (subject.IsDeterministic)
        {
            Compare(subject, "reset.seed", first, third, "Two resets with the seed 123");
            Compare(subject, "reset.stream", second, fourth, "Two resets that each followed one with the seed 123");
            if (firstState is not null && !firstState.AsSpan().SequenceEqual(thirdState))
                subject.Error("reset.state", "Two resets with the seed 123 leave different states.", "Let Reset set everything that the episode depends on.");
        }
        CheckSeedMatters(subject, first, second, other, sameState: firstState is not null && firstState.AsSpan().SequenceEqual(otherState));
        subject.Reset(0);
        subject.Reset(ulong.MaxValue);
        CheckOptions(subject);
    }

    private static void CheckSeedMatters(CheckSubject subject, float[] first, float[] second, float[] other, bool sameState)
    {
        if (sameState)
            subject.Warning("reset.seedless", "The seeds 123 and 456 leave the same state.", "Draw every random number from a stream that Reset begins from the seed; where nothing is random, all is well.");
        if (first.SequenceEqual(second) && !first.SequenceEqual(other))
            subject.Error("reset.again", "A reset without a seed repeats the one with a seed before it.", "Go on with the random stream where no seed is given; else all episodes of a training are the same.");
    }

    private static void CheckOptions(CheckSubject subject)
    {
        var observation = new float[subject.Environment.ObservationSpace.FlatSize];
        subject.Environment.Reset(1, observation, new ResetOptions(new Dictionary<string, object>()));
        var unknown = new ResetOptions(new Dictionary<string, object> { [UnknownOption] = 1.0 });
        var thrown = CheckSubject.Thrown(() => subject.Environment.Reset(1, observation, unknown));
        if (thrown is null)
            subject.Warning("reset.options", "A reset takes an option that does not exist.", "Call options?.ThrowIfUnknown(…) with the names that it knows, so that a misspelt option is noticed.");
        else if (thrown is not ArgumentException)
            subject.Warning("reset.options", $"An option that does not exist throws {thrown.GetType().Name}: {thrown.Message}", "Throw an ArgumentException, as options?.ThrowIfUnknown(…) does.");
    }

    private static void Compare(CheckSubject subject, string check, float[] first, float[] second, string what)
    {
        if (RolloutDifference.Of(first, second) is not { } difference)
            return;
        if (difference.IsSlight)
            subject.Warning(check, $"{what} differ in the last bits, {difference.Text}.", "Runs repeat only where all bits do.");
        else
            subject.Error(check, $"{what} differ, {difference.Text}.", "Draw every random number from the stream that the seed begins, and set all state in Reset.");
    }
}
