using SkiaSharp;

namespace SoftQ.Figures.Tests;

/// <summary>The pixels of a PNG file.</summary>
internal sealed class Picture
{
    private readonly SKColor[] _pixels;

    public Picture(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        (Width, Height, _pixels) = (bitmap.Width, bitmap.Height, bitmap.Pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public SKColor this[int x, int y] => _pixels[y * Width + x];

    public int Count(ScottPlot.Color color) => _pixels.AsSpan().Count(color.ToSKColor());

    /// <summary>The box around all pixels of a colour.</summary>
    public SKRectI BoxOf(ScottPlot.Color color)
    {
        var sought = color.ToSKColor();
        var box = new SKRectI(Width, Height, -1, -1);
        for (var i = Array.IndexOf(_pixels, sought); i >= 0; i = Array.IndexOf(_pixels, sought, i + 1))
        {
            var (x, y) = (i % Width, i / Width);
            box = new SKRectI(Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y));
        }
        Assert.True(box.Right >= 0, $"No pixel is {sought}.");
        return box;
    }
}
