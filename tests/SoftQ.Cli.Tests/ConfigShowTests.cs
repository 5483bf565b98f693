using System.Text.Json;

namespace SoftQ.Cli.Tests;

public sealed class ConfigShowTests : IDisposable
{
    private readonly Tool _tool = new();

    public ConfigShowTests() => File.WriteAllText(_tool.Under("softq.json"), """
        {
          "extends": "multigoal",
          "training": { "seed": 3 },
        }
        """);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Every_value_comes_with_its_layer()
    {
        var result = _tool.Run("config", "show", "--set", "algorithm.temperature=0.5");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        foreach (var row in new[]
        {
            "algorithm.discount 0.99 default", "algorithm.rewardScale 0.1 preset multigoal.json:6", "algorithm.temperature 0.5 override override 'algorithm.temperature=0.5'",
            "training.seed 3 file softq.json:3",
        })
        {
            Assert.Contains(row, Rows(result.Output));
        }
    }

    [Fact]
    public void As_json_it_can_be_read_by_programs()
    {
        var result = _tool.Run("config", "show", "--json");
        using var json = JsonDocument.Parse(result.Output);
        var seed = json.RootElement.EnumerateArray().Single(static value => value.GetProperty("key").GetString() == "training.seed");
        Assert.Equal(
            (3, "file", "softq.json", 3),
            (seed.GetProperty("value").GetInt32(), seed.GetProperty("layer").GetString(), seed.GetProperty("source").GetString(), seed.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void The_canonical_text_says_what_follows_and_resolves_to_itself_whatever_the_device()
    {
        var text = _tool.Run("config", "show", "--canonical", "--set", "training.device=cuda:7").Output;
        using var json = JsonDocument.Parse(text);
        var resolved = json.RootElement.GetProperty("resolved");
        Assert.Equal(("Box(-1, 1, (2,), float32)", 17281), (resolved.GetProperty("actions").GetString(), resolved.GetProperty("networks")[0].GetProperty("parameters").GetInt32()));
        File.WriteAllText(_tool.Under("again.json"), text);
        Assert.Equal(text, _tool.Run("config", "show", "again.json", "--canonical").Output);
    }

    [Fact]
    public void With_no_file_to_take_it_says_so()
    {
        File.Delete(_tool.Under("softq.json"));
        var result = _tool.Run("config", "show");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no 'softq.json'", result.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(string table) =>
        table.Split('\n').Select(static row => string.Join(' ', row.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
