using SoftQ;

namespace Shapes;

[Environment("Parts-v0")]
internal sealed partial class Parts
{
    [Observation(Low = 0, High = 1)] private float _first;

    [Reset]
    private void Reset() => (_first, _second) = (0, 0);
}

internal sealed partial class Parts
{
    [Observation(Low = 0, High = 2)] private float _second;

    [Step]
    private float Step([Action(Low = 0, High = 1)] float push) => _first = _second += push;
}
