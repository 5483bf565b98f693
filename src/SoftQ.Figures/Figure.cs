using ScottPlot;
using SkiaSharp;
using SoftQ.Figures.Style;

namespace SoftQ.Figures;

/// <summary>A picture that is written as a PNG file. Figures share nothing, so that several may be drawn at once.</summary>
public abstract class Figure
{
    /// <summary>Width and height in points; the picture has two pixels for each.</summary>
    public abstract (int Width, int Height) Size { get; }

    /// <summary>Writes the picture, replacing a file of that name; the folder is made where it is missing.</summary>
    /// <param name="path">The file's path, which ends in <c>.png</c>.</param>
    /// <exception cref="ArgumentException">The path does not end in <c>.png</c>.</exception>
    /// <exception cref="FigureDataException">There is nothing to draw, or something that cannot be drawn.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!path.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Figures are PNG files; expected a path that ends in '.png', found '{path}'.", nameof(path));
        var picture = ToPng();
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, picture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The figure cannot be written to '{path}'; choose a place that you may write to. {e.Message}", e);
        }
    }

    /// <summary>The picture as the bytes of a PNG file; the same figure gives the same bytes.</summary>
    /// <exception cref="FigureDataException">There is nothing to draw, or something that cannot be drawn.</exception>
    public byte[] ToPng()
    {
        Check();
        var (width, height) = Size;
        var info = new SKImageInfo(width * FigureStyle.Scale, height * FigureStyle.Scale, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(FigureStyle.Scale);
        Draw(surface.Canvas, new PixelRect(left: 0, right: width, bottom: height, top: 0));
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    /// <summary>Throws where the data cannot be drawn; <see cref="Size"/> and <see cref="Draw"/> may rely on it.</summary>
    internal abstract void Check();

    /// <summary>Draws into a part of a canvas whose unit is the point.</summary>
    internal abstract void Draw(SKCanvas canvas, PixelRect area);
}
