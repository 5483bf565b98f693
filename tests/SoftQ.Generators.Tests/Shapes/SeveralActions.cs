using System;
using System.Numerics;
using SoftQ;
using SoftQ.Gym;

namespace Shapes;

[Environment("Several-v0", RewardThreshold = 90.5)]
internal sealed partial class SeveralActions
{
    [Observation(Size = 5)] private readonly float[] _taken = new float[5];

    [Reset]
    private void Reset() => Array.Clear(_taken);

    [Step]
    private double Step(
        [Action(Low = 0, High = 1, OutOfRange = OutOfRange.Refuse)] double throttle,
        RandomStream random,
        [Action(Lows = [-1, -2], Highs = [1, 2])] Vector2 direction,
        [Action(Size = 2, Low = -1, High = 1, OutOfRange = OutOfRange.AsGiven)] ReadOnlySpan<float> rest)
    {
        (_taken[0], _taken[1], _taken[2]) = ((float)throttle, direction.X, direction.Y);
        rest.CopyTo(_taken.AsSpan(3));
        return random.NextDouble();
    }
}
