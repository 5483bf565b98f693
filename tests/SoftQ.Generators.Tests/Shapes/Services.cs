using System;
using SoftQ;

namespace Shapes;

[Environment("Services-v0")]
internal sealed partial class Services(IFormatProvider culture, IComparable? pivot)
{
    [Observation] private int _order;

    [Parameter] public required string Name { get; init; }

    [Reset]
    private void Reset() => _order = 0;

    [Step]
    private float Step([Action(Low = -1, High = 1)] float push) => _order += pivot!.CompareTo(push.ToString(culture) + Name);
}
