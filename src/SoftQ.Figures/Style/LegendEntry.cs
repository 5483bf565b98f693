using ScottPlot;

namespace SoftQ.Figures.Style;

/// <summary>A name with the symbol that stands for it.</summary>
/// <param name="Name">What is written.</param>
/// <param name="Color">The colour of the line and the dot.</param>
/// <param name="Rim">The colour around the dot.</param>
/// <param name="Line">Whether the symbol has a line.</param>
/// <param name="DotSize">The dot's diameter; zero for none.</param>
internal sealed record LegendEntry(string Name, Color Color, Color Rim, bool Line, float DotSize)
{
    public static LegendEntry ForLine(string name, Color color) => new(name, color, color, Line: true, DotSize: 0);

    public static LegendEntry ForTrajectories(string name, Color color) => new(name, color, Colors.White, Line: true, DotSize: 7);

    public static LegendEntry ForDots(string name, Color fill, Color rim) => new(name, fill, rim, Line: false, DotSize: 7);
}
