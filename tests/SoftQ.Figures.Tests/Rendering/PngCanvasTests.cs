using SkiaSharp;
using SoftQ.Figures.Rendering;
using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Tests.Rendering;

public sealed class PngCanvasTests : IDisposable
{
    private static readonly CanvasColor Red = new(200, 10, 20);
    private static readonly SKColor RedPixel = new(200, 10, 20);

    private readonly PngCanvas _canvas = new(40, 30);

    public void Dispose() => _canvas.Dispose();

    [Fact]
    public void An_empty_picture_is_white_and_of_the_size_asked_for()
    {
        var picture = new Picture(_canvas.ToPng());
        Assert.Equal((40, 30), (picture.Width, picture.Height));
        Assert.Equal(40 * 30, picture.Count(ScottPlot.Colors.White));
    }

    [Fact]
    public void A_polygon_fills_its_pixels_with_heights_from_below()
    {
        _canvas.Polygon([new(2, 3), new(12, 3), new(12, 8), new(2, 8)], Red);
        var picture = new Picture(_canvas.ToPng());
        Assert.Equal(new SKRectI(2, 22, 11, 26), picture.BoxOf(ScottPlot.Color.FromSKColor(RedPixel)));
        Assert.Equal(50, picture.Count(ScottPlot.Color.FromSKColor(RedPixel)));
    }

    [Fact]
    public void A_line_has_its_width_and_ends_where_it_ends()
    {
        _canvas.Polyline([new(5, 15), new(25, 15)], Red, width: 4);
        Assert.Equal(new SKRectI(5, 13, 24, 16), new Picture(_canvas.ToPng()).BoxOf(ScottPlot.Color.FromSKColor(RedPixel)));
    }

    [Fact]
    public void A_disc_has_its_radius()
    {
        _canvas.Disc(new(20, 10), 6, Red);
        var picture = new Picture(_canvas.ToPng());
        Assert.Equal(RedPixel, picture[20, 15]);
        Assert.Equal(RedPixel, picture[20, 24]);
        Assert.Equal(SKColors.White, picture[20, 27]);
    }

    [Fact]
    public void Later_shapes_cover_earlier_ones()
    {
        _canvas.Clear(Red);
        _canvas.Disc(new(20, 15), 5, CanvasColor.Black);
        var picture = new Picture(_canvas.ToPng());
        Assert.Equal((SKColors.Black, RedPixel), (picture[20, 15], picture[0, 0]));
    }

    [Fact]
    public void The_same_shapes_give_the_same_bytes()
    {
        using var other = new PngCanvas(40, 30);
        foreach (var canvas in new[] { _canvas, other })
            canvas.Disc(new(20, 15), 7.3f, Red);
        Assert.Equal(_canvas.ToPng(), other.ToPng());
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(40, -1)]
    public void A_canvas_without_a_size_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PngCanvas(width, height));
}
