using System.Globalization;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Errors;

/// <summary>An action does not fit the action space.</summary>
/// <param name="message">What was expected and what was found.</param>
public sealed class InvalidActionException(string message) : ArgumentException(message)
{
    /// <summary>Throws where an action has the wrong size or holds NaN.</summary>
    /// <param name="environment">The environment's id.</param>
    /// <param name="space">The action space.</param>
    /// <param name="action">The action.</param>
    public static void ThrowIfUnusable(string environment, Space space, ReadOnlySpan<float> action)
    {
        if (action.Length != space.FlatSize)
            throw new InvalidActionException($"'{environment}' takes actions of {space}, {space.FlatSize} elements; found {action.Length}.");
        for (var i = 0; i < action.Length; i++)
        {
            if (float.IsNaN(action[i]))
                throw new InvalidActionException($"'{environment}' takes actions of {space}; element {i} is NaN.");
        }
    }

    /// <summary>Throws where an action lies outside the action space.</summary>
    /// <param name="environment">The environment's id.</param>
    /// <param name="space">The action space.</param>
    /// <param name="action">The action.</param>
    public static void ThrowIfOutside(string environment, Space space, ReadOnlySpan<float> action)
    {
        if (space.Contains(action))
            return;
        var values = string.Join(", ", action.ToArray().Select(static value => value.ToString(CultureInfo.InvariantCulture)));
        throw new InvalidActionException($"'{environment}' takes actions of {space}; found [{values}].");
    }
}
