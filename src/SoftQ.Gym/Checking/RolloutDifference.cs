using System.Globalization;
using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Checking;

/// <summary>Where two recordings differ first.</summary>
/// <param name="Text">The difference, for people.</param>
/// <param name="IsSlight">Whether it may be rounding alone.</param>
internal sealed record RolloutDifference(string Text, bool IsSlight)
{
    // Gymnasium's relative and absolute tolerance.
    private const double Tolerance = 1e-5;

    /// <summary>The first difference of two recordings of one length, or null where they are equal to the bit.</summary>
    public static RolloutDifference? Of(Rollout first, Rollout second)
    {
        for (var step = 0; step < first.Count; step++)
        {
            var difference = Of(first.Observation(step), second.Observation(step)) ?? Of(first.Outcome(step), second.Outcome(step));
            if (difference is not null)
                return difference with { Text = $"at step {step}: {difference.Text}" };
        }
        return null;
    }

    /// <summary>The first difference of two observations.</summary>
    public static RolloutDifference? Of(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        for (var i = 0; i < first.Length; i++)
        {
            if (BitConverter.SingleToInt32Bits(first[i]) != BitConverter.SingleToInt32Bits(second[i]))
                return Between($"element {i} of the observation", first[i], second[i]);
        }
        return null;
    }

    private static RolloutDifference? Of(StepOutcome first, StepOutcome second)
    {
        if ((first.Terminated, first.Truncated) != (second.Terminated, second.Truncated))
            return new RolloutDifference("one episode ends and the other does not", IsSlight: false);
        return BitConverter.DoubleToInt64Bits(first.Reward) == BitConverter.DoubleToInt64Bits(second.Reward) ? null : Between("the reward", first.Reward, second.Reward);
    }

    private static RolloutDifference Between(string what, double first, double second) => new(
        string.Create(CultureInfo.InvariantCulture, $"{what} is {first} and {second}"),
        Math.Abs(first - second) <= Tolerance + (Tolerance * Math.Abs(second)));
}
