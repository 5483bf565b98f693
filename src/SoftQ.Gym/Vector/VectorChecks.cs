using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Vector;

/// <summary>What every vector environment refuses.</summary>
public static class VectorChecks
{
    /// <summary>Refuses seeds and masks that do not fit.</summary>
    /// <param name="seeds">The seeds of a reset.</param>
    /// <param name="mask">The mask of a reset.</param>
    /// <param name="count">How many environments there are.</param>
    /// <param name="begun">Whether all of them have been reset before.</param>
    /// <exception cref="ArgumentException">The seeds or the mask do not fit.</exception>
    public static void ThrowIfUnusable(ReadOnlySpan<ulong?> seeds, ReadOnlySpan<bool> mask, int count, bool begun)
    {
        if (!seeds.IsEmpty && seeds.Length != count)
            throw new ArgumentException($"{count} environments need {count} seeds or none; found {seeds.Length}.", nameof(seeds));
        if (mask.IsEmpty)
            return;
        if (mask.Length != count)
            throw new ArgumentException($"{count} environments need a mask of {count} elements or none; found {mask.Length}.", nameof(mask));
        if (!mask.Contains(true))
            throw new ArgumentException("The mask resets no environment; at least one is needed.", nameof(mask));
        if (!begun && mask.Contains(false))
            throw new ArgumentException("The first reset is of all environments; this mask leaves some out.", nameof(mask));
    }

    /// <summary>The error of a step where an episode has ended and autoreset is disabled.</summary>
    /// <param name="index">Which environment has ended.</param>
    /// <param name="spec">What is fixed about it.</param>
    public static InvalidOperationException ResetNeeded(int index, EnvironmentSpec? spec) => new(
        $"Environment {index} of '{spec?.Id}' has ended its episode, and autoreset is disabled; reset it, with a mask, before the next step.");

    /// <summary>Refuses an action that holds NaN, and one outside of a space of integers; a box is left to the environment, which may clip.</summary>
    /// <param name="space">The action space of one environment.</param>
    /// <param name="action">The action.</param>
    /// <param name="index">Which environment it is for.</param>
    /// <exception cref="InvalidActionException">The action does not fit.</exception>
    public static void ThrowIfUnusable(Space space, ReadOnlySpan<float> action, int index)
    {
        if (space is not Box)
        {
            if (!space.Contains(action))
                InvalidActionException.ThrowIfOutside($"environment {index}", space, action);
            return;
        }
        foreach (var element in action)
        {
            if (float.IsNaN(element))
                InvalidActionException.ThrowIfUnusable($"environment {index}", space, action);
        }
    }
}
