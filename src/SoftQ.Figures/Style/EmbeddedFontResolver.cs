using ScottPlot;
using SkiaSharp;

namespace SoftQ.Figures.Style;

/// <summary>Answers for one font name with the typefaces that this assembly carries, and for no other.</summary>
internal sealed class EmbeddedFontResolver(string ownName) : IFontResolver
{
    private readonly SKTypeface _regular = Load("DejaVuSans.ttf");
    private readonly SKTypeface _bold = Load("DejaVuSans-Bold.ttf");

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing)
    {
        if (fontName != ownName)
            return null;
        return weight >= FontWeight.SemiBold ? _bold : _regular;
    }

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    private static SKTypeface Load(string resource)
    {
        using var stream = typeof(EmbeddedFontResolver).Assembly.GetManifestResourceStream(resource)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
