using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.ClassicControl;

// The rod, its axle, and an arrow around it that shows the torque.
public sealed partial class Pendulum
{
    private const int Side = 500;

    [Render(Width = Side, Height = Side, FramesPerSecond = 30)]
    private void Draw(ICanvas canvas)
    {
        const float Scale = Side / 4.4f;
        var rod = new CanvasColor(204, 77, 77);
        var middle = new Vector2(Side / 2f);
        var tip = middle + (Scale * (float)Length * new Vector2((float)-_sine, (float)_cosine));
        canvas.Clear(CanvasColor.White);
        canvas.Polyline([middle, tip], rod, 0.2f * Scale);
        canvas.Disc(middle, 0.1f * Scale, rod);
        canvas.Disc(tip, 0.1f * Scale, rod);
        if (_torque != 0)
            DrawTorque(canvas, middle, radius: Math.Abs(_torque) * Scale / 4);
        canvas.Disc(middle, 0.05f * Scale, CanvasColor.Black);
    }

    /// <summary>Three quarters of a circle, and the arrow's head at the end to which the motor turns.</summary>
    private void DrawTorque(ICanvas canvas, Vector2 middle, float radius)
    {
        Span<Vector2> arc = stackalloc Vector2[25];
        for (var i = 0; i < arc.Length; i++)
            arc[i] = middle + (radius * Direction(i / 24f * 1.5f * MathF.PI));
        canvas.Polyline(arc, CanvasColor.Black, width: 3);
        var (end, forward) = _torque > 0 ? (arc[^1], new Vector2(1, 0)) : (arc[0], new Vector2(0, -1));
        var aside = new Vector2(forward.Y, -forward.X);
        canvas.Polygon([end + (10 * forward), end + (6 * aside), end - (6 * aside)], CanvasColor.Black);
    }

    private static Vector2 Direction(float angle)
    {
        var (sine, cosine) = MathF.SinCos(angle);
        return new Vector2(cosine, sine);
    }
}
