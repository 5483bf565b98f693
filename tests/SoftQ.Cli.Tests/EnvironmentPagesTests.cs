using SkiaSharp;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;

namespace SoftQ.Cli.Tests;

public sealed class EnvironmentPagesTests : IDisposable
{
    private const string Pages = "docs/environments";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_pages_of_the_built_in_environments_are_what_the_tool_writes()
    {
        foreach (var plugin in BuiltIn().Select(static entry => entry.Plugin.Name).Distinct())
            Assert.Equal(0, _tool.Run("plugins", "docs", plugin, "--out", "pages").ExitCode);
        var kept = Path.Combine(Documents.Root, Pages);
        foreach (var written in Directory.GetFiles(_tool.Under("pages")))
            AcceptOrCompare(written, Path.Combine(kept, Path.GetFileName(written)));
        Assert.Equal(
            Directory.GetFiles(_tool.Under("pages")).Select(Path.GetFileName).Append("README.md").Order(StringComparer.Ordinal),
            Directory.GetFiles(kept).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_of_the_pages_names_each_of_them_with_its_description()
    {
        var index = Documents.Text($"{Pages}/README.md");
        Assert.All(
            BuiltIn(),
            entry => Assert.Contains($"| [{entry.Id}]({entry.Id}.md) | {entry.Description} |\n", index, StringComparison.Ordinal));
    }

    [Fact]
    public void A_strangers_environment_has_a_page_too_and_no_picture_where_it_draws_none()
    {
        var page = PageOf(BuiltPaths.SamplePlugins);
        Assert.Contains("A room that cools towards the outside; the action heats it.", page, StringComparison.Ordinal);
        Assert.Contains("| 0 | `temperature` | -20 | 60 |  |", page, StringComparison.Ordinal);
        Assert.Contains("| `outside` | `5` | a number from -20 to 15 | Temperature outside, in °C |", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".png", page, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Under("pages", "Thermostat-v0.png")));
    }

    [Fact]
    public void Without_doc_comments_the_page_says_what_the_attributes_say()
    {
        var page = PageOf(SampleWith(static _ => { }));
        Assert.DoesNotContain("A room that cools", page, StringComparison.Ordinal);
        Assert.Contains("| 0 | `temperature` | -20 | 60 |  |", page, StringComparison.Ordinal);
        Assert.Contains("An episode is cut off after 100 steps.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_documentation_file_that_is_none_is_refused()
    {
        var result = _tool.Run("plugins", "docs", "FirstEnvironment", "--plugins", SampleWith(static path => File.WriteAllText(path, "<doc>")));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("FirstEnvironment.xml' is no documentation file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_without_environments_is_refused()
    {
        var result = _tool.Run("plugins", "docs", "SoftQ.Plugins.Kernels");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("has no environments that can be made without parameters", result.Error, StringComparison.Ordinal);
    }

    // A page is written of what can be made without parameters; docs/gym-net.md tells of the one that cannot.
    private static IEnumerable<PluginEntry> BuiltIn() => new PluginCatalog(new PluginFolders([], variable: null, BuiltPaths.Plugins))
        .OfKind(PluginKind.Environment)
        .Where(static entry => entry.Parameters.All(static parameter => !parameter.IsRequired));

    private static void AcceptOrCompare(string written, string kept)
    {
        var isAsked = Environment.GetEnvironmentVariable("SOFTQ_ACCEPT_SNAPSHOTS") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (isAsked && !(File.Exists(kept) && IsSame(written, kept)))
            File.Copy(written, kept, overwrite: true);
        Assert.True(File.Exists(kept) && IsSame(written, kept), $"'{kept}' is not what the tool writes; SOFTQ_ACCEPT_SNAPSHOTS=1 in the environment accepts it.");
    }

    private static bool IsSame(string written, string kept) =>
        Path.GetExtension(written) == ".png" ? IsSamePicture(written, kept) : File.ReadAllText(written) == File.ReadAllText(kept);

    // Smoothed edges are rounded differently on different processors.
    private static bool IsSamePicture(string written, string kept)
    {
        using var first = SKBitmap.Decode(written);
        using var second = SKBitmap.Decode(kept);
        return (first.Width, first.Height) == (second.Width, second.Height)
            && first.Pixels.Zip(second.Pixels).All(static pair =>
                Math.Abs(pair.First.Red - pair.Second.Red) + Math.Abs(pair.First.Green - pair.Second.Green) + Math.Abs(pair.First.Blue - pair.Second.Blue) < 32);
    }

    private string PageOf(string plugins)
    {
        var result = _tool.Run("plugins", "docs", "FirstEnvironment", "--plugins", plugins, "--out", "pages");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return File.ReadAllText(_tool.Under("pages", "Thermostat-v0.md"));
    }

    /// <summary>The sample's plugin without its documentation file, and with what is written in the place of it.</summary>
    private string SampleWith(Action<string> write)
    {
        var folder = Directory.CreateDirectory(_tool.Under("plugins", "FirstEnvironment")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(BuiltPaths.SamplePlugins, "FirstEnvironment")).Where(static file => Path.GetExtension(file) != ".xml"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        write(Path.Combine(folder, "FirstEnvironment.xml"));
        return _tool.Under("plugins");
    }
}
