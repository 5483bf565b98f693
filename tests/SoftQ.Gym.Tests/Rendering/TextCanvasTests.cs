using System.Numerics;
using SoftQ.Gym.Rendering;

namespace SoftQ.Gym.Tests.Rendering;

public class TextCanvasTests
{
    private static readonly CanvasColor Grey = new(128, 128, 128);

    // Four characters by two lines: a dot for each pixel.
    private readonly TextCanvas _canvas = new(8, 8, columns: 4);

    [Fact]
    public void Nothing_drawn_is_empty_lines() => Assert.Equal("\n\n", _canvas.ToString());

    [Fact]
    public void Black_sets_every_dot_and_white_takes_it_away()
    {
        _canvas.Clear(CanvasColor.Black);
        Assert.Equal("⣿⣿⣿⣿\n⣿⣿⣿⣿\n", _canvas.ToString());
        _canvas.Polygon([new(4, 0), new(8, 0), new(8, 8), new(4, 8)], CanvasColor.White);
        Assert.Equal("⣿⣿\n⣿⣿\n", _canvas.ToString());
    }

    [Fact]
    public void A_grey_sets_every_other_dot()
    {
        _canvas.Clear(Grey);
        Assert.Equal("⢕⢕⢕⢕\n⢕⢕⢕⢕\n", _canvas.ToString());
    }

    [Fact]
    public void Heights_count_from_below()
    {
        _canvas.Polygon([new(0, 0), new(2, 0), new(2, 4), new(0, 4)], CanvasColor.Black);
        Assert.Equal("\n⣿\n", _canvas.ToString());
    }

    [Fact]
    public void A_thin_line_is_a_dot_wide()
    {
        _canvas.Polyline([new(0, 7.5f), new(7.5f, 7.5f), new(7.5f, 0)], CanvasColor.Black, width: 0.1f);
        Assert.Equal("⠉⠉⠉⢹\n   ⢸\n", _canvas.ToString());
    }

    [Fact]
    public void A_disc_of_no_size_is_a_dot()
    {
        _canvas.Disc(new Vector2(0.5f, 7.5f), radius: 0, CanvasColor.Black);
        Assert.Equal("⠁\n\n", _canvas.ToString());
    }

    [Fact]
    public void A_disc_covers_what_is_within_its_radius()
    {
        _canvas.Disc(new Vector2(4, 4), 3, CanvasColor.Black);
        Assert.Equal("⢠⣶⣶⡄\n⠘⠿⠿⠃\n", _canvas.ToString());
    }

    [Fact]
    public void What_lies_outside_is_left_out()
    {
        _canvas.Polyline([new(-100, 7.5f), new(100, 7.5f)], CanvasColor.Black);
        _canvas.Disc(new Vector2(50, 50), 3, CanvasColor.Black);
        Assert.Equal("⠉⠉⠉⠉\n\n", _canvas.ToString());
    }

    [Fact]
    public void A_polygon_with_a_notch_keeps_the_notch()
    {
        _canvas.Polygon([new(0, 0), new(8, 0), new(8, 8), new(4, 8), new(4, 4), new(0, 4)], CanvasColor.Black);
        Assert.Equal("  ⣿⣿\n⣿⣿⣿⣿\n", _canvas.ToString());
    }

    [Theory]
    [InlineData(0, 8, 4)]
    [InlineData(8, 0, 4)]
    [InlineData(8, 8, 0)]
    public void A_canvas_without_a_size_is_refused(int width, int height, int columns) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextCanvas(width, height, columns));
}
