using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Tests.Rendering;

/// <summary>A red bar ten pixels wide on white, which is moved between pictures.</summary>
internal sealed class MovingBar : IRenderable
{
    public int Left { get; set; }

    public (int Width, int Height) PictureSize => (60, 40);

    public double FramesPerSecond => 25;

    public void Render(ICanvas canvas)
    {
        canvas.Clear(CanvasColor.White);
        canvas.Polygon([new(Left, 0), new(Left + 10, 0), new(Left + 10, 40), new(Left, 40)], new CanvasColor(200, 10, 20));
    }
}
