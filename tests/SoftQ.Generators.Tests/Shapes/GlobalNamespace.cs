using SoftQ;

[Environment("Global-v0")]
internal sealed partial class GlobalTask
{
    [Observation] private float _x;

    [Reset]
    private void Reset() => _x = 0;

    [Step]
    private float Step([Action(Low = -1, High = 1)] float push) => _x += push;
}
