using System.Collections.Generic;
using System.Numerics;
using SoftQ;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;
using SoftQ.Gym.State;

namespace Shapes;

[Environment("Own-v0")]
internal sealed partial class OwnCapture
{
    private readonly Queue<float> _path = new();
    private readonly List<int> _counts = [];
    private readonly float[,] _grid = new float[2, 2];
    [Transient] private readonly Dictionary<float, float> _cache = [];
    [Observation] private float _x;

    [Info] private int Length() => _path.Count;

    [Reset]
    private void Reset(ResetOptions options)
    {
        options.ThrowIfUnknown("start");
        _x = options.Get("start", 0f);
        _path.Clear();
        _counts.Clear();
        _grid[1, 1] = 0;
    }

    [Step]
    private double Step([Action(Low = -1, High = 1)] float push)
    {
        _path.Enqueue(push);
        _counts.Add(_path.Count);
        _grid[1, 1] += push;
        _cache[push] = push;
        return _x += push + _path.Peek() + _counts[^1] + _grid[1, 1];
    }

    [Render(Width = 80, Height = 40, FramesPerSecond = 10)]
    private void Draw(ICanvas canvas)
    {
        canvas.Clear(CanvasColor.White);
        canvas.Disc(new Vector2(_x, 20), 2, CanvasColor.Black);
    }

    [Capture]
    private void Write(StateWriter writer) => writer.WriteSpan<float>("path", _path.ToArray());

    [Restore]
    private void Read(StateReader reader)
    {
        _path.Clear();
        foreach (var push in reader.ReadArray<float>("path"))
            _path.Enqueue(push);
    }
}
