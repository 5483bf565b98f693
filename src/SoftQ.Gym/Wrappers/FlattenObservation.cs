using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Gives observations as one box that a network can read: a box as it is, an integer out of n as n numbers of which one is 1, several
/// integers one after the other.
/// </summary>
/// <param name="inner">The environment; disposed with this one.</param>
public sealed class FlattenObservation(IEnvironment inner) : TransformObservation(inner, Flattening(inner.ObservationSpace))
{
    private static SpaceTransform Flattening(Space space) => space switch
    {
        Box box => new SpaceTransform(box, static (value, result) => value.CopyTo(result)),
        Discrete discrete => OneHot([discrete.Count], [discrete.Start]),
        MultiDiscrete many => OneHot(many.Counts.ToArray(), many.Starts.ToArray()),
        _ => throw new ArgumentException($"{space} cannot be flattened; a Box, Discrete or MultiDiscrete space is needed.", nameof(space)),
    };

    private static SpaceTransform OneHot(int[] counts, int[] starts) => new(new Box<float>(0, 1, counts.Sum()), (value, result) =>
    {
        result.Clear();
        var place = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            result[place + (int)value[i] - starts[i]] = 1;
            place += counts[i];
        }
    });
}
