using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// A transformation of flat values that remembers nothing, and the space on the side that users see: of actions before it, of
/// observations after it. The same one serves a single environment and a vector of them.
/// </summary>
/// <param name="Space">The space that users see.</param>
/// <param name="Apply">The transformation.</param>
public sealed record SpaceTransform(Space Space, SpanTransform Apply)
{
    /// <summary>Takes any action and clips it to the bounds of a box.</summary>
    /// <param name="inner">The environment's action space, a <see cref="Box"/>.</param>
    /// <exception cref="ArgumentException">The space is not a box.</exception>
    public static SpaceTransform ClipAction(Space inner)
    {
        var box = BoxOf(inner, nameof(ClipAction));
        return new SpaceTransform(
            new Box<float>(float.NegativeInfinity, float.PositiveInfinity, box.FlatSize),
            (value, result) =>
            {
                for (var i = 0; i < result.Length; i++)
                    result[i] = Math.Clamp(value[i], box.Low[i], box.High[i]);
            });
    }

    /// <summary>Takes actions of a box of other bounds, and scales them to the environment's.</summary>
    /// <param name="inner">The environment's action space, a <see cref="Box"/>.</param>
    /// <param name="low">New lower bounds, one for each element or one for all; infinite exactly where the box's are.</param>
    /// <param name="high">New upper bounds, likewise.</param>
    /// <exception cref="ArgumentException">The space is not a box, or the bounds do not fit it.</exception>
    public static SpaceTransform RescaleAction(Space inner, ReadOnlySpan<float> low, ReadOnlySpan<float> high)
    {
        var box = BoxOf(inner, nameof(RescaleAction));
        var seen = BoxScaling.Bounds(box, low, high);
        return new SpaceTransform(seen, new BoxScaling(from: seen, to: box).Apply);
    }

    /// <summary>Scales observations to a box of other bounds.</summary>
    /// <param name="inner">The environment's observation space, a <see cref="Box"/>.</param>
    /// <param name="low">New lower bounds, one for each element or one for all; infinite exactly where the box's are.</param>
    /// <param name="high">New upper bounds, likewise.</param>
    /// <exception cref="ArgumentException">The space is not a box, or the bounds do not fit it.</exception>
    public static SpaceTransform RescaleObservation(Space inner, ReadOnlySpan<float> low, ReadOnlySpan<float> high)
    {
        var box = BoxOf(inner, nameof(RescaleObservation));
        var seen = BoxScaling.Bounds(box, low, high);
        return new SpaceTransform(seen, new BoxScaling(from: box, to: seen).Apply);
    }

    private static Box BoxOf(Space space, string wrapper) =>
        space as Box ?? throw new ArgumentException($"{wrapper} needs a Box; found {space}.", nameof(space));
}
