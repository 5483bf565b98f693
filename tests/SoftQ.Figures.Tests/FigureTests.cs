namespace SoftQ.Figures.Tests;

public sealed class FigureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("softq-figures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_figure_is_saved_as_png_with_two_pixels_for_each_point_and_its_folder_is_made()
    {
        var path = Path.Combine(_folder, "figures", "returns.png");
        var figure = SampleData.LearningCurve();
        figure.Save(path);
        var picture = new Picture(File.ReadAllBytes(path));
        Assert.Equal((2 * figure.Size.Width, 2 * figure.Size.Height), (picture.Width, picture.Height));
    }

    [Fact]
    public void Saving_replaces_an_older_file()
    {
        var path = Path.Combine(_folder, "returns.png");
        File.WriteAllBytes(path, new byte[1_000_000]);
        var figure = SampleData.LearningCurve();
        figure.Save(path);
        Assert.Equal(figure.ToPng(), File.ReadAllBytes(path));
    }

    [Fact]
    public void A_path_that_is_not_png_is_refused()
    {
        var e = Assert.Throws<ArgumentException>(() => SampleData.LearningCurve().Save(Path.Combine(_folder, "returns.svg")));
        Assert.Contains("ends in '.png'", e.Message, StringComparison.Ordinal);
        Assert.Contains("returns.svg", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var path = Path.Combine(file, "returns.png");
        var e = Assert.Throws<IOException>(() => SampleData.LearningCurve().Save(path));
        Assert.StartsWith($"The figure cannot be written to '{path}'", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.InnerException);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_named()
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, "returns.png")).FullName;
        var e = Assert.Throws<IOException>(() => SampleData.LearningCurve().Save(path));
        Assert.StartsWith($"The figure cannot be written to '{path}'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_drawn_at_once_have_the_bytes_of_figures_drawn_alone()
    {
        Func<Figure>[] figures = [SampleData.LearningCurve, SampleData.ActionValues, () => SampleData.Trajectories(), SampleData.LearningCurve];
        var alone = figures.Select(static figure => figure().ToPng()).ToArray();
        var together = await Task.WhenAll(figures.Select(static figure => Task.Run(() => figure().ToPng())));
        Assert.Equal(alone, together);
    }
}
