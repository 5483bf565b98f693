using System;
using SoftQ;

namespace Shapes;

[Environment("Taken-v0")]
internal sealed partial class TakenNames : IDisposable
{
    [Observation] private float State { get; set; }

    [Info] private static string Info => "of the author's";

    private bool Disposed { get; set; }

    [Reset]
    private void Reset() => State = 0;

    [Step]
    private static double Step([Action(Low = -1, High = 1)] float push) => push;

    void IDisposable.Dispose() => Disposed = true;
}
