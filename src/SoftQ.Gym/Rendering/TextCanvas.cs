using System.Numerics;
using System.Text;

namespace SoftQ.Gym.Rendering;

/// <summary>
/// A canvas whose picture is text: every character is a braille pattern, two dots wide and four high. A dark shape sets all its dots, a
/// light one some of them, white none.
/// </summary>
public sealed class TextCanvas : ICanvas
{
    private const int DotsAcross = 2;
    private const int DotsDown = 4;

    // The order in which the dots of a square get darker.
    private static readonly float[,] Thresholds = { { 0.05f, 0.6f }, { 0.8f, 0.15f } };
    private static readonly int[,] Patterns = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly float _dot;
    private readonly float[,] _ink;

    /// <summary>Creates an empty canvas.</summary>
    /// <param name="width">Width in pixels, as drawn.</param>
    /// <param name="height">Height in pixels, as drawn.</param>
    /// <param name="columns">Characters in a line; how many lines there are follows from it.</param>
    public TextCanvas(int width, int height, int columns = 60)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        (Width, Height) = (width, height);
        _dot = (float)width / (columns * DotsAcross);
        var rows = (int)Math.Ceiling(height / (_dot * DotsDown));
        _ink = new float[rows * DotsDown, columns * DotsAcross];
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public int Height { get; }

    private int DotRows => _ink.GetLength(0);

    private int DotColumns => _ink.GetLength(1);

    /// <inheritdoc/>
    public void Clear(CanvasColor color) => Cover(new Vector2(0, Height - (DotRows * _dot)), new Vector2(Width, Height), static _ => true, color);

    /// <inheritdoc/>
    public void Polyline(ReadOnlySpan<Vector2> points, CanvasColor color, float width = 1)
    {
        var radius = Math.Max(width, _dot) / 2;
        for (var i = 1; i < points.Length; i++)
        {
            var (start, end) = (points[i - 1], points[i]);
            Cover(
                Vector2.Min(start, end) - new Vector2(radius),
                Vector2.Max(start, end) + new Vector2(radius),
                dot => PlaneGeometry.Distance(dot, start, end) <= radius,
                color);
        }
    }

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Vector2> points, CanvasColor color)
    {
        var corners = points.ToArray();
        var (low, high) = (corners.Aggregate(Vector2.Min), corners.Aggregate(Vector2.Max));
        Cover(low, high, dot => PlaneGeometry.Contains(corners, dot), color);
    }

    /// <inheritdoc/>
    public void Disc(Vector2 center, float radius, CanvasColor color)
    {
        var reach = Math.Max(radius, _dot / 2);
        Cover(center - new Vector2(reach), center + new Vector2(reach), dot => Vector2.Distance(dot, center) <= reach, color);
    }

    /// <summary>The picture: lines of characters, each ended by a line feed, without blanks at their ends.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var row = 0; row < DotRows; row += DotsDown)
        {
            var line = new StringBuilder();
            for (var column = 0; column < DotColumns; column += DotsAcross)
                line.Append(Character(row, column));
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    private char Character(int row, int column)
    {
        var pattern = 0;
        for (var down = 0; down < DotsDown; down++)
        {
            for (var across = 0; across < DotsAcross; across++)
            {
                if (_ink[row + down, column + across] > Thresholds[down % 2, across])
                    pattern |= Patterns[down, across];
            }
        }
        return pattern == 0 ? ' ' : (char)('\u2800' + pattern);
    }

    /// <summary>Gives a colour to the dots of a box whose middle is inside of a shape.</summary>
    private void Cover(Vector2 low, Vector2 high, Func<Vector2, bool> isInside, CanvasColor color)
    {
        var ink = 1 - (((0.2126f * color.Red) + (0.7152f * color.Green) + (0.0722f * color.Blue)) / 255);
        var (left, right) = (Index(low.X, DotColumns), Index(high.X, DotColumns));
        var (top, bottom) = (Index(Height - high.Y, DotRows), Index(Height - low.Y, DotRows));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                if (isInside(new Vector2((column + 0.5f) * _dot, Height - ((row + 0.5f) * _dot))))
                    _ink[row, column] = ink;
            }
        }
    }

    private int Index(float pixels, int count) => (int)Math.Clamp(MathF.Floor(pixels / _dot), 0, count - 1);
}
