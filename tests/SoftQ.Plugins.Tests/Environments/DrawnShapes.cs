using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.Tests.Environments;

/// <summary>Keeps what is drawn.</summary>
internal sealed class DrawnShapes(int width, int height) : ICanvas
{
    public int Width => width;

    public int Height => height;

    public List<Vector2[]> Polylines { get; } = [];

    public List<Vector2[]> Polygons { get; } = [];

    public List<(Vector2 Center, float Radius)> Discs { get; } = [];

    public void Clear(CanvasColor color) => Assert.Equal(CanvasColor.White, color);

    public void Polyline(ReadOnlySpan<Vector2> points, CanvasColor color, float width = 1) => Polylines.Add(points.ToArray());

    public void Polygon(ReadOnlySpan<Vector2> points, CanvasColor color) => Polygons.Add(points.ToArray());

    public void Disc(Vector2 center, float radius, CanvasColor color) => Discs.Add((center, radius));
}
