using System;
using SoftQ;

namespace Shapes;

internal abstract class Pushed
{
    [Step]
    protected double Push(
        [Action(Low = -1, High = 1)] double force,
        [Action(Low = -1, High = 1, Size = 2)] ReadOnlySpan<float> more) => force + more[0];
}

[Environment("Overloaded-v0")]
internal sealed partial class OverloadedMethods : Pushed
{
    [Observation] private float _x;

    [Reset]
    private void Reset() => _x = 0;

    private void Reset(int start) => _x = start;

    private double Push(float force, float[] more)
    {
        Reset(more.Length);
        return -force;
    }
}
