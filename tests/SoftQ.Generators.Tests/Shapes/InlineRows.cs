using System.Runtime.CompilerServices;
using SoftQ;

namespace Shapes;

[InlineArray(3)]
internal struct Ranges
{
    private float _first;
}

[InlineArray(2)]
internal struct Switches
{
    private bool _first;
}

[InlineArray(2)]
internal struct Counts
{
    private short _first;
}

[Environment("InlineRows-v0")]
internal sealed partial class InlineRows
{
    [Observation(Lows = [0, 0, -1], Highs = [9, 9, 9])] private Ranges _ranges;
    private Switches _switches;
    private Counts _counts;

    [Observation] private Switches Switches => _switches;

    [Observation] private Counts Count() => _counts;

    [Reset]
    private void Reset() => (_ranges, _switches, _counts) = (default, default, default);

    [Step]
    private float Step([Action(Low = -1, High = 1)] float push)
    {
        _ranges[2] += push;
        _switches[1] = !_switches[1];
        _counts[0]++;
        return _ranges[2];
    }
}
