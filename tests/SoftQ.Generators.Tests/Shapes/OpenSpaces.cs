using System;
using SoftQ;
using SoftQ.Gym.Spaces;

namespace Shapes;

[Environment("OpenSpaces-v0")]
internal sealed partial class OpenSpaces
{
    [Transient] private double[]? _state;
    [Transient] private Box? _observed;
    [Transient] private Box<float>? _controls;
    private double _sum;

    [Parameter(Min = 1)]
    public int Size { get; init; } = 3;

    private Box Observed => _observed ??= new Box<float>(float.NegativeInfinity, float.PositiveInfinity, Size);

    private Box<float> Controls => _controls ??= new Box<float>(-2, 2, Size);

    [Observation(Space = nameof(Observed))]
    private ReadOnlySpan<double> Observe()
    {
        _state ??= new double[Size];
        _state.AsSpan().Fill(_sum);
        return _state;
    }

    [Reset]
    private void Reset() => _sum = 0;

    [Step]
    private double Step([Action(Space = nameof(Controls))] ReadOnlySpan<float> force)
    {
        foreach (var element in force)
            _sum += element;
        return _sum;
    }
}
