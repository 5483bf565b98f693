using System;
using SoftQ;
using SoftQ.Gym.Environments;

namespace Shapes;

internal abstract class OldestTask
{
    internal int Count;

    protected virtual float Level { get; set; }
}

internal abstract class OlderTask : OldestTask
{
    [Info] protected float Info = 3;
    protected float State;
    protected int Ticks;

    protected new int Count { get; set; }

    [Observation] protected float Height => State + 0.25f;

    protected int Grow() => ++Ticks + ++Count + ++base.Count;

    protected void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => State = observation.Length + (float)(seed ?? 0);

    protected void Dispose() => Ticks = 0;

    protected void Begin() => (State, Ticks, Count, base.Count, Level) = (0, 0, 0, 0, 0);
}

/// <summary>Bears the name of one member of the contract, and inherits others.</summary>
[Environment("Inherited-v0")]
internal sealed partial class Spec : OlderTask
{
    private new int Ticks;

    [Observation] private new float Height => base.Height + Ticks + Count + base.Ticks;

    [Observation] protected override float Level { get; set; }

    [Reset]
    private new void Begin()
    {
        base.Begin();
        base.Level = Ticks = 0;
        Reset(0, []);
        Dispose();
    }

    [Step]
    private double Step([Action(Low = -1, High = 1)] float push)
    {
        State += push + Grow();
        base.Level += 0.5f;
        Level = base.Level + Info;
        Ticks += 2;
        return State;
    }
}
