using ScottPlot;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

[Collection(nameof(AloneCollection))]
public class FigureFontTests
{
    [Theory]
    [InlineData(false, "DejaVuSans.ttf")]
    [InlineData(true, "DejaVuSans-Bold.ttf")]
    public void The_plotting_library_resolves_the_embedded_font(bool bold, string resource)
    {
        using var expected = new MemoryStream();
        using var stream = typeof(FigureFont).Assembly.GetManifestResourceStream(resource)!;
        stream.CopyTo(expected);

        using var found = Fonts.GetTypeface(FigureFont.Name, bold, italic: false).OpenStream();
        var bytes = new byte[found.Length];
        found.Read(bytes, bytes.Length);
        Assert.Equal(expected.ToArray(), bytes);
    }

    [Fact]
    public void The_font_has_every_character_that_figures_write() =>
        Assert.True(Fonts.GetTypeface(FigureFont.Name, bold: false, italic: false).ContainsGlyphs("Qsmax(,)=a₁a₂·−0123456789.…αβπ"));

    [Fact]
    public void No_text_uses_another_font()
    {
        Figure[] figures = [SampleData.Trajectories(), SampleData.ActionValues(), SampleData.LearningCurve()];
        var before = figures.Select(static figure => figure.ToPng()).ToArray();
        var (usual, resolver) = (Fonts.Default, new SwappedFontResolver());
        Fonts.FontResolvers.Add(resolver);
        Fonts.Default = SwappedFontResolver.Name;
        try
        {
            // Any text in the default font would now have the other weight.
            Assert.Equal(before, figures.Select(static figure => figure.ToPng()));
        }
        finally
        {
            Fonts.Default = usual;
            Fonts.FontResolvers.Remove(resolver);
        }
    }

    [Fact]
    public void Glyphs_are_drawn()
    {
        var panels = SampleData.LearningCurve().Panels;
        var with = new Picture(new LearningCurveFigure { Panels = panels, Title = "Title" }.ToPng());
        var without = new Picture(new LearningCurveFigure { Panels = panels, Title = "" }.ToPng());
        Assert.InRange(with.Count(FigureColors.Ink) - without.Count(FigureColors.Ink), 100, 2000);
    }
}
