using ScottPlot;
using SkiaSharp;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Contours;

/// <summary>Filled contours of a field with thin lines between the bands, computed for each pixel.</summary>
internal sealed class ContourPlot(ScalarField field, ContourBands bands) : IPlottable
{
    private const float LineWidth = 0.7f;
    private static readonly SKColor LineColor = SKColors.White.WithAlpha(190);

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => new(field.X[0], field.X[^1], field.Y[0], field.Y[^1]);

    public void Render(RenderPack rp)
    {
        Fill(rp.Canvas, rp.DataRect);
        using var paint = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            Color = LineColor,
            StrokeWidth = LineWidth,
            StrokeCap = SKStrokeCap.Round,
            IsAntialias = true,
        };
        foreach (var level in bands.Levels)
        {
            // One path for a level: its pieces are not blended twice where they meet.
            using var path = new SKPath();
            foreach (var (from, to) in MarchingSquares.Trace(field, level))
            {
                path.MoveTo(Axes.GetPixelX(from.X), Axes.GetPixelY(from.Y));
                path.LineTo(Axes.GetPixelX(to.X), Axes.GetPixelY(to.Y));
            }
            rp.Canvas.DrawPath(path, paint);
        }
    }

    private void Fill(SKCanvas canvas, PixelRect area)
    {
        var width = (int)Math.Round(area.Width * FigureStyle.Scale);
        var height = (int)Math.Round(area.Height * FigureStyle.Scale);
        var columns = new Bracket[width];
        for (var i = 0; i < width; i++)
            columns[i] = Bracket.Of(Axes.GetCoordinateX(area.Left + (i + 0.5f) * area.Width / width), field.X);

        var pixels = new SKColor[width * height];
        for (var j = 0; j < height; j++)
        {
            var row = Bracket.Of(Axes.GetCoordinateY(area.Top + (j + 0.5f) * area.Height / height), field.Y);
            for (var i = 0; i < width; i++)
                pixels[j * width + i] = bands.ColorOf(field.At(row, columns[i])).ToSKColor();
        }
        using var bitmap = new SKBitmap(width, height) { Pixels = pixels };
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, area.ToSKRect());
    }
}
