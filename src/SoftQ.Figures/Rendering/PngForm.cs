using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Rendering;

/// <summary>Pictures of environments as PNG files.</summary>
public static class PngForm
{
    /// <summary>A picture of the current state as the bytes of a PNG file: Gymnasium's mode <c>rgb_array</c>.</summary>
    /// <param name="environment">The environment, in an episode.</param>
    /// <exception cref="NotSupportedException">It draws nothing.</exception>
    /// <exception cref="Gym.Errors.ResetNeededException">No episode has begun.</exception>
    public static byte[] RenderPng(this IEnvironment environment) => environment.Drawn().ToPng();

    /// <summary>What something draws now as the bytes of a PNG file.</summary>
    /// <param name="drawn">What draws.</param>
    public static byte[] ToPng(this IRenderable drawn)
    {
        using var canvas = new PngCanvas(drawn.PictureSize.Width, drawn.PictureSize.Height);
        drawn.Render(canvas);
        return canvas.ToPng();
    }
}
