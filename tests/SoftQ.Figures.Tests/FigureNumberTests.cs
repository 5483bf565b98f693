using System.Globalization;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

public class FigureNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.25, "−0.25")]
    [InlineData(-1200, "−1200")]
    [InlineData(0.00002, "2e−5")]
    [InlineData(2500000, "2.5e6")]
    public void A_tick_is_short(double value, string expected) => Assert.Equal(expected, FigureNumber.Tick(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(500, "500")]
    [InlineData(2500, "2.5k")]
    [InlineData(100000, "100k")]
    [InlineData(1500000, "1.5M")]
    public void Steps_have_a_suffix(double value, string expected) => Assert.Equal(expected, FigureNumber.Steps(value));

    [Fact]
    public void An_observation_is_a_tuple_of_its_first_elements()
    {
        Assert.Equal("(−2.5, 0)", FigureNumber.Tuple([-2.5f, 0]));
        Assert.Equal("(1, 2, 3, 4, …)", FigureNumber.Tuple([1, 2, 3, 4, 5]));
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1.5", FigureNumber.Tick(1.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }
}
