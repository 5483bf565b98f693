using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.MultiGoal;

// The plane, its goals, and the point mass.
public sealed partial class MultiGoal
{
    private const int Side = 420;

    [Render(Width = Side, Height = Side, FramesPerSecond = 10)]
    private void Draw(ICanvas canvas)
    {
        const float Scale = Side / (2 * Limit);
        canvas.Clear(CanvasColor.White);
        for (var goal = 0; goal < GoalCount; goal++)
            canvas.Disc(Pixel(GoalAt(goal)), GoalRadius * Scale, new CanvasColor(152, 208, 152));
        canvas.Disc(Pixel(Vector2.Zero), 2, new CanvasColor(160, 160, 160));
        canvas.Disc(Pixel(_position), 7, new CanvasColor(204, 77, 77));

        static Vector2 Pixel(Vector2 position) => (position + new Vector2(Limit)) * Scale;
    }
}
