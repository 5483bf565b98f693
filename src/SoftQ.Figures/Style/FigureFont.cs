using ScottPlot;

namespace SoftQ.Figures.Style;

/// <summary>DejaVu Sans, embedded, under a name that no installed font has: the plotting library asks for fonts by name.</summary>
internal static class FigureFont
{
    private const string OwnName = "SoftQ Figures Sans";

    // The library's list of resolvers belongs to the process and is not safe against concurrent changes.
    private static readonly Lazy<string> Registered = new(static () =>
    {
        Fonts.FontResolvers.Insert(0, new EmbeddedFontResolver(OwnName));
        return OwnName;
    });

    /// <summary>The name to give every text; asking for it makes the font known.</summary>
    public static string Name => Registered.Value;
}
