using ScottPlot;
using SkiaSharp;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

/// <summary>A font that is present everywhere and looks unlike the figures' own: bold where that is regular, regular where that is bold.</summary>
internal sealed class SwappedFontResolver : IFontResolver
{
    public const string Name = "Swapped";

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Fonts.GetTypeface(FigureFont.Name, bold: weight < FontWeight.SemiBold, italic: false) : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);
}
