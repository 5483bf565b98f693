using System.Globalization;
using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>Clips every reward.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="low">The least reward; null for none.</param>
/// <param name="high">The largest reward; null for none.</param>
/// <exception cref="ArgumentException">There is no bound, or the lower one exceeds the upper one.</exception>
public sealed class ClipReward(IEnvironment inner, double? low = null, double? high = null) : TransformReward(inner, Clipping(low, high))
{
    /// <summary>The least reward.</summary>
    public double? Low { get; } = low;

    /// <summary>The largest reward.</summary>
    public double? High { get; } = high;

    /// <summary>The transformation on its own.</summary>
    /// <param name="low">The least reward; null for none.</param>
    /// <param name="high">The largest reward; null for none.</param>
    /// <exception cref="ArgumentException">There is no bound, or the lower one exceeds the upper one.</exception>
    public static Func<double, double> Clipping(double? low, double? high)
    {
        var (least, largest) = (low ?? double.NegativeInfinity, high ?? double.PositiveInfinity);
        if ((low ?? high) is null || !(least <= largest))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A reward is clipped to at least one bound, with low <= high; found low '{low}' and high '{high}'."));
        }
        return reward => Math.Clamp(reward, least, largest);
    }
}
