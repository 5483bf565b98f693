using ScottPlot;
using SkiaSharp;

namespace SoftQ.Figures.Style;

/// <summary>A legend beside the data, never on them: entries in a row, or in as many rows as they need.</summary>
internal static class LegendRow
{
    private const float RowHeight = 20;
    private const float SymbolWidth = 24;
    private const float SymbolGap = 6;
    private const float EntryGap = 20;

    /// <summary>The height that the entries need at a width.</summary>
    public static float Height(IReadOnlyList<LegendEntry> entries, float width) => RowHeight * Rows(entries, width).Count;

    /// <summary>Draws the entries into the middle of an area.</summary>
    public static void Draw(SKCanvas canvas, PixelRect area, IReadOnlyList<LegendEntry> entries)
    {
        var rows = Rows(entries, area.Width);
        var y = area.VerticalCenter - RowHeight * (rows.Count - 1) / 2;
        foreach (var row in rows)
        {
            var x = area.HorizontalCenter - (row.Sum(Width) + EntryGap * (row.Count - 1)) / 2;
            foreach (var entry in row)
            {
                DrawSymbol(canvas, entry, new Pixel(x + SymbolWidth / 2, y));
                FigureStyle.Write(canvas, entry.Name, new Pixel(x + SymbolWidth + SymbolGap, y), Alignment.MiddleLeft);
                x += Width(entry) + EntryGap;
            }
            y += RowHeight;
        }
    }

    private static List<List<LegendEntry>> Rows(IReadOnlyList<LegendEntry> entries, float width)
    {
        var rows = new List<List<LegendEntry>>();
        var used = 0f;
        foreach (var entry in entries)
        {
            if (rows.Count == 0 || used + EntryGap + Width(entry) > width)
            {
                rows.Add([entry]);
                used = Width(entry);
                continue;
            }
            rows[^1].Add(entry);
            used += EntryGap + Width(entry);
        }
        return rows;
    }

    private static float Width(LegendEntry entry) => SymbolWidth + SymbolGap + FigureStyle.WidthOf(entry.Name);

    private static void DrawSymbol(SKCanvas canvas, LegendEntry entry, Pixel at)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = entry.Color.ToSKColor(), StrokeWidth = 2, Style = SKPaintStyle.Stroke };
        if (entry.Line)
            canvas.DrawLine(at.X - SymbolWidth / 2, at.Y, at.X + SymbolWidth / 2, at.Y, paint);
        if (entry.DotSize == 0)
            return;
        paint.Style = SKPaintStyle.Fill;
        canvas.DrawCircle(at.X, at.Y, entry.DotSize / 2, paint);
        (paint.Style, paint.StrokeWidth, paint.Color) = (SKPaintStyle.Stroke, 1, entry.Rim.ToSKColor());
        canvas.DrawCircle(at.X, at.Y, entry.DotSize / 2, paint);
    }
}
