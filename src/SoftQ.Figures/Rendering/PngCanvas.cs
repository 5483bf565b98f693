using System.Numerics;
using SkiaSharp;
using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Rendering;

/// <summary>A canvas of pixels, white at first, that gives its picture as a PNG file. Edges are smoothed.</summary>
public sealed class PngCanvas : ICanvas, IDisposable
{
    // One filter for all lines: to choose among all of them takes three times as long, for files no smaller.
    private static readonly SKPngEncoderOptions Options = new(SKPngEncoderFilterFlags.Sub, zLibLevel: 6);

    private readonly SKSurface _surface;
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeJoin = SKStrokeJoin.Round };

    /// <summary>Creates a canvas.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public PngCanvas(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        (Width, Height) = (width, height);
        _surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        _surface.Canvas.Clear(SKColors.White);
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public int Height { get; }

    /// <inheritdoc/>
    public void Clear(CanvasColor color) => _surface.Canvas.Clear(ColorOf(color));

    /// <inheritdoc/>
    public void Polyline(ReadOnlySpan<Vector2> points, CanvasColor color, float width = 1)
    {
        (_stroke.Color, _stroke.StrokeWidth) = (ColorOf(color), width);
        using var path = new SKPath();
        path.AddPoly(PixelsOf(points), close: false);
        _surface.Canvas.DrawPath(path, _stroke);
    }

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Vector2> points, CanvasColor color)
    {
        _fill.Color = ColorOf(color);
        using var path = new SKPath { FillType = SKPathFillType.EvenOdd };
        path.AddPoly(PixelsOf(points), close: true);
        _surface.Canvas.DrawPath(path, _fill);
    }

    /// <inheritdoc/>
    public void Disc(Vector2 center, float radius, CanvasColor color)
    {
        _fill.Color = ColorOf(color);
        _surface.Canvas.DrawCircle(PixelOf(center), radius, _fill);
    }

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public byte[] ToPng()
    {
        using var pixels = _surface.PeekPixels();
        using var png = pixels.Encode(Options) ?? throw new InvalidOperationException($"Skia could not encode a picture of {Width} x {Height} pixels.");
        return png.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _surface.Dispose();
        _fill.Dispose();
        _stroke.Dispose();
    }

    private static SKColor ColorOf(CanvasColor color) => new(color.Red, color.Green, color.Blue);

    // Skia counts rows from the top.
    private SKPoint PixelOf(Vector2 point) => new(point.X, Height - point.Y);

    private SKPoint[] PixelsOf(ReadOnlySpan<Vector2> points)
    {
        var pixels = new SKPoint[points.Length];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = PixelOf(points[i]);
        return pixels;
    }
}
