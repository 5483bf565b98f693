using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>The bounds of every element of a space's flat form.</summary>
internal static class FlatBounds
{
    /// <summary>Lower and upper bounds, one for each element.</summary>
    /// <param name="space">The space.</param>
    public static (float[] Low, float[] High) Of(Space space) => space switch
    {
        Box box => (box.Low.ToArray(), box.High.ToArray()),
        Discrete discrete => ([discrete.Start], [discrete.Start + discrete.Count - 1]),
        MultiDiscrete many => (
            [.. many.Starts.ToArray().Select(static start => (float)start)],
            [.. many.Starts.ToArray().Zip(many.Counts.ToArray(), static (start, count) => start + count - 1f)]),
        _ => throw new ArgumentException($"The bounds of {space} are not known; a Box, Discrete or MultiDiscrete space is needed.", nameof(space)),
    };
}
