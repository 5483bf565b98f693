using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>The road through a valley that both mountain cars drive on, and its picture.</summary>
internal static class Valley
{
    /// <summary>The wall at the left end.</summary>
    public const double LeftEnd = -1.2;

    /// <summary>The right end.</summary>
    public const double RightEnd = 0.6;

    /// <summary>Width of the picture in pixels.</summary>
    public const int Width = 600;

    /// <summary>Height of the picture in pixels.</summary>
    public const int Height = 400;

    private const float Scale = Width / (float)(RightEnd - LeftEnd);
    private const float Clearance = 10;

    /// <summary>Draws the road, a flag at the goal, and the car.</summary>
    /// <param name="canvas">Receives the picture.</param>
    /// <param name="position">The car's position.</param>
    /// <param name="goal">The goal's position.</param>
    public static void Draw(ICanvas canvas, double position, double goal)
    {
        canvas.Clear(CanvasColor.White);
        Span<Vector2> road = stackalloc Vector2[100];
        for (var i = 0; i < road.Length; i++)
            road[i] = RoadAt(LeftEnd + ((RightEnd - LeftEnd) * i / (road.Length - 1)));
        canvas.Polyline(road, CanvasColor.Black);
        DrawCar(canvas, position);
        DrawFlag(canvas, RoadAt(goal));
    }

    private static void DrawCar(ICanvas canvas, double position)
    {
        // As the original does, tilted by the slope itself and not by its angle.
        var place = Matrix3x2.CreateRotation((float)Math.Cos(3 * position)) * Matrix3x2.CreateTranslation(RoadAt(position) + new Vector2(0, Clearance));
        canvas.Polygon([At(-20, 0), At(-20, 20), At(20, 20), At(20, 0)], CanvasColor.Black);
        canvas.Disc(At(10, 0), 8, new CanvasColor(128, 128, 128));
        canvas.Disc(At(-10, 0), 8, new CanvasColor(128, 128, 128));

        Vector2 At(float x, float y) => Vector2.Transform(new Vector2(x, y), place);
    }

    private static void DrawFlag(ICanvas canvas, Vector2 foot)
    {
        var top = foot + new Vector2(0, 50);
        canvas.Polyline([foot, top], CanvasColor.Black);
        canvas.Polygon([top, top - new Vector2(0, 10), top + new Vector2(25, -5)], new CanvasColor(204, 204, 0));
    }

    private static Vector2 RoadAt(double position) =>
        Scale * new Vector2((float)(position - LeftEnd), (float)((Math.Sin(3 * position) * 0.45) + 0.55));
}
