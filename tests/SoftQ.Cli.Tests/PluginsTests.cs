using System.Text.Json;

namespace SoftQ.Cli.Tests;

public class PluginsTests
{
    [Fact]
    public void The_list_names_what_the_folders_hold()
    {
        using var tool = new Tool();
        var result = tool.Run("plugins", "list");
        Assert.Equal(0, result.ExitCode);
        foreach (var id in new[] { "MultiGoal-v0", "rbf", "amortized-svgd", "Presets: cartpole, multigoal, pendulum-ddpg" })
            Assert.Contains(id, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_plugin_is_listed_with_its_reason_and_stops_no_other()
    {
        using var tool = new Tool();
        Directory.CreateDirectory(tool.Under("plugins", "Broken"));
        File.WriteAllText(tool.Under("plugins", "Broken", "Broken.dll"), "no assembly");
        var result = tool.Run("--plugins", tool.Under("plugins"), "plugins", "list", "--json");
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("PLG1002", json.RootElement.GetProperty("rejected")[0].GetProperty("code").GetString());
        Assert.Contains(json.RootElement.GetProperty("plugins").EnumerateArray(), static plugin => plugin.GetProperty("id").GetString() == "rbf");
    }
}
