using System;
using SoftQ;
using SoftQ.Gym;

namespace Shapes;

internal enum Phase : byte { Rising, Falling }

internal struct Pose
{
    public float X;
    public long Ticks;
}

internal abstract class Clock
{
    protected int Ticks;
}

[Environment("State-v0")]
internal sealed partial class StateOfEveryKind : Clock
{
    private const int Constant = 3;
    private static readonly float[] Table = [2, 3];
    private readonly float _fixed = 2;
    private readonly double[] _window = new double[2];
    private readonly RandomStream _noise = new(7);
    private Phase _phase;
    private Pose _pose;
    private (int Count, float Sum) _pair;
    private int? _last;
    private string? _word;
    private string _text = "";
    private Pose[] _path = [];
    private byte[]? _maybe;

    [Observation] private float Value { get; set; }

    private long Elapsed { get; set; }

    private float[] Trace { get; } = new float[2];

    private int Once { get; init; } = 4;

    [Reset]
    private void Reset()
    {
        (_phase, _pose, _pair, _last, _word, _text, _path, _maybe) = (Phase.Rising, default, default, null, null, "", [], null);
        (Value, Elapsed, Ticks) = (0, 0, 0);
        Array.Clear(_window);
        Array.Clear(Trace);
    }

    [Step]
    private double Step([Action(Low = -1, High = 1)] float push)
    {
        _phase = _phase == Phase.Rising ? Phase.Falling : Phase.Rising;
        _pose = new Pose { X = _pose.X + push, Ticks = ++Ticks };
        _pair = (_pair.Count + 1, _pair.Sum + push);
        _last = _last is null ? Ticks : null;
        _word = _word is null ? "word" + Ticks : null;
        _text += _fixed > push ? "a" : "b";
        _path = [.. _path, _pose];
        _maybe = _maybe is null ? [1, (byte)Ticks] : null;
        _window[Ticks % 2] += push;
        Trace[Ticks % 2] += push;
        Elapsed += Ticks;
        var lengths = _text.Length + _path.Length + (_word?.Length ?? 0) + (_last ?? 0) + (_maybe?[1] ?? 0);
        Value = (float)(_noise.Normal() + _pair.Sum + lengths + _window[0] + Trace[1] + Elapsed + (int)_phase + Table[Ticks % 2] + Constant + Once);
        return Value;
    }
}
