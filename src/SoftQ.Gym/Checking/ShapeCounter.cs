using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Gym.Checking;

/// <summary>A canvas that only looks at what is drawn.</summary>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
internal sealed class ShapeCounter(int width, int height) : ICanvas
{
    public int Width => width;

    public int Height => height;

    /// <summary>Shapes so far.</summary>
    public int Shapes { get; private set; }

    /// <summary>Whether one of them cannot be drawn.</summary>
    public bool IsBroken { get; private set; }

    public void Clear(CanvasColor color)
    {
    }

    public void Polyline(ReadOnlySpan<Vector2> points, CanvasColor color, float width = 1) => Add(points, fewest: 2, width);

    public void Polygon(ReadOnlySpan<Vector2> points, CanvasColor color) => Add(points, fewest: 3, size: 1);

    public void Disc(Vector2 center, float radius, CanvasColor color) => Add([center], fewest: 1, radius);

    private void Add(ReadOnlySpan<Vector2> points, int fewest, float size)
    {
        Shapes++;
        IsBroken |= points.Length < fewest || !(float.IsFinite(size) && size >= 0);
        foreach (var point in points)
            IsBroken |= !(float.IsFinite(point.X) && float.IsFinite(point.Y));
    }
}
