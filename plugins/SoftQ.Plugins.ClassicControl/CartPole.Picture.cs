using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.ClassicControl;

// The cart on its track, and the pole on the cart.
public sealed partial class CartPole
{
    [Render(Width = 600, Height = 400, FramesPerSecond = 50)]
    private void Draw(ICanvas canvas)
    {
        const float Scale = 600 / (2 * (float)CartPoleDynamics.PositionLimit);
        var pole = new CanvasColor(202, 152, 101);
        var cart = new Vector2(300 + ((float)Position * Scale), 100);
        var axle = cart + new Vector2(0, 7.5f);
        var (sine, cosine) = MathF.SinCos((float)Angle);
        var up = new Vector2(sine, cosine);
        canvas.Clear(CanvasColor.White);
        canvas.Polygon([cart + new Vector2(-25, -15), cart + new Vector2(-25, 15), cart + new Vector2(25, 15), cart + new Vector2(25, -15)], CanvasColor.Black);
        canvas.Polyline([axle - (5 * up), axle + (((2 * (float)CartPoleDynamics.HalfLength * Scale) - 5) * up)], pole, width: 10);
        canvas.Disc(axle, 5, new CanvasColor(129, 132, 203));
        canvas.Polyline([new Vector2(0, 100), new Vector2(600, 100)], CanvasColor.Black);
    }
}
