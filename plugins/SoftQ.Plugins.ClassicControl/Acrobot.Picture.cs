using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.ClassicControl;

// The two links, their joints, and the line that the tip is to reach.
public sealed partial class Acrobot
{
    private const int Side = 500;

    [Render(Width = Side, Height = Side, FramesPerSecond = 15)]
    private void Draw(ICanvas canvas)
    {
        const float Scale = Side / 4.4f;
        var (link, joint) = (new CanvasColor(0, 204, 204), new CanvasColor(204, 204, 0));
        var middle = new Vector2(Side / 2f);
        var elbow = middle + (Scale * Hanging(_state.Angle1));
        var tip = elbow + (Scale * Hanging(_state.Angle1 + _state.Angle2));
        canvas.Clear(CanvasColor.White);
        canvas.Polyline([new Vector2(0, middle.Y + Scale), new Vector2(Side, middle.Y + Scale)], CanvasColor.Black);
        canvas.Polyline([middle, elbow], link, 0.2f * Scale);
        canvas.Disc(middle, 0.1f * Scale, joint);
        canvas.Polyline([elbow, tip], link, 0.2f * Scale);
        canvas.Disc(elbow, 0.1f * Scale, joint);
    }

    private static Vector2 Hanging(double angle)
    {
        var (sine, cosine) = MathF.SinCos((float)angle);
        return new Vector2(sine, -cosine);
    }
}
