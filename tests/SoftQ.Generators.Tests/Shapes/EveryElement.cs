using System;
using System.Numerics;
using SoftQ;
using SoftQ.Gym;

namespace Shapes;

internal enum Gear { Reverse = -1, Neutral, Forward, Drive = 1 }

internal abstract record Vehicle
{
    [Observation] protected Gear Gear { get; set; }

    [Observation(Lows = [-1, -2], Highs = [1, 2])] protected Vector2 Place { get; set; }

    [Reset]
    protected virtual void Begin(RandomStream random)
    {
        Place = new Vector2((float)random.Uniform(-1, 1), 0);
        Gear = Gear.Neutral;
    }
}

[Environment("Elements-v0")]
internal sealed partial record EveryElement : Vehicle
{
    private readonly double[] _ranges = new double[2];
    private readonly bool[] _contacts = new bool[2];
    [Observation] private bool _isLit;
    [Observation(Low = -1, High = 1)] private Quaternion _rotation;
    [Observation] private Vector4 _corner;
    [Observation] private byte _small;

    [Observation(Size = 2)] private ReadOnlySpan<double> Ranges => _ranges;

    [Observation(Size = 2)] private Span<bool> Contacts() => _contacts;

    protected override void Begin(RandomStream random)
    {
        base.Begin(random);
        (_isLit, _rotation, _corner, _small) = (false, Quaternion.Identity, Vector4.Zero, 3);
        Array.Clear(_ranges);
        Array.Clear(_contacts);
    }

    [Step]
    private (float Reward, bool Terminated) Drive([Action] Gear gear)
    {
        Gear = gear;
        Place += new Vector2((int)gear, 1);
        _isLit = gear == Gear.Reverse;
        _rotation = new Quaternion(0.1f, 0.2f, 0.3f, (int)gear);
        _corner.W += 1;
        _small++;
        _ranges[1] += 0.5;
        _contacts[0] = !_contacts[0];
        return (Place.X, Place.Y > 100);
    }
}
