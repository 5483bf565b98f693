using System.Globalization;
using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Rendering;

/// <summary>A folder of pictures while it is written.</summary>
/// <param name="folder">The folder.</param>
/// <param name="pictureSize">Width and height of the pictures in pixels.</param>
internal sealed class PngFramesVideo(string folder, (int Width, int Height) pictureSize) : IVideo
{
    private readonly PngCanvas _canvas = new(pictureSize.Width, pictureSize.Height);
    private int _count;

    public void Add(IRenderable drawn)
    {
        drawn.Render(_canvas);
        File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_count++:D5}.png")), _canvas.ToPng());
    }

    public void Dispose() => _canvas.Dispose();
}
