using ScottPlot;

namespace SoftQ.Figures.Style;

/// <summary>Colours from low to high, interpolated between stops at equal distances.</summary>
/// <param name="stops">Two or more colours as <c>#RRGGBB</c>.</param>
internal sealed class ColorRamp(params string[] stops)
{
    private readonly Color[] _stops = [.. stops.Select(Color.FromHex)];

    /// <summary>The colour at a fraction of the way, in [0, 1].</summary>
    public Color At(double fraction)
    {
        var position = Math.Clamp(fraction, 0, 1) * (_stops.Length - 1);
        var stop = Math.Min((int)position, _stops.Length - 2);
        var (from, to, t) = (_stops[stop], _stops[stop + 1], position - stop);
        return new Color(Mix(from.R, to.R, t), Mix(from.G, to.G, t), Mix(from.B, to.B, t));
    }

    private static byte Mix(byte from, byte to, double t) => (byte)Math.Round(from + (to - from) * t);
}
