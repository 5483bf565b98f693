using System;
using SoftQ;

namespace Shapes;

[Environment("Span-v0")]
internal sealed partial class SpanAction
{
    [Observation] private float _sum;

    [Reset]
    private void Reset() => _sum = 0;

    [Step]
    private double Step([Action(Low = -1, High = 1, Size = 3)] ReadOnlySpan<float> force)
    {
        foreach (var element in force)
            _sum += element;
        return _sum;
    }
}
