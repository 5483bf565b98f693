using System.Diagnostics;
using System.Text.Json;
using SoftQ.Testing.Shared;

namespace SoftQ.Cli.Tests;

public class PluginsTests
{
    [Fact]
    public void The_list_names_what_the_folders_hold()
    {
        using var tool = new Tool();
        var result = tool.Run("plugins", "list");
        Assert.Equal(0, result.ExitCode);
        foreach (var id in new[] { "MultiGoal-v0", "rbf", "amortized-svgd", "Presets: acrobot, cartpole, mountaincar" })
            Assert.Contains(id, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_plugin_is_listed_with_its_reason_and_stops_no_other()
    {
        using var tool = new Tool();
        Directory.CreateDirectory(tool.Under("plugins", "Broken"));
        File.WriteAllText(tool.Under("plugins", "Broken", "Broken.dll"), "no assembly");

        var plugins = Json(tool.Run("--plugins", tool.Under("plugins"), "plugins", "list", "--json"), expectedExitCode: 0).GetProperty("plugins");

        var broken = plugins.EnumerateArray().Single(static plugin => plugin.GetProperty("state").GetString() == "rejected");
        Assert.Equal("PLG1002", broken.GetProperty("reason").GetProperty("code").GetString());
        Assert.Contains(plugins.EnumerateArray(), static plugin => plugin.GetProperty("classes").EnumerateArray().Any(static entry => entry.GetProperty("id").GetString() == "rbf"));
    }

    [Fact]
    public void A_plugin_is_shown_with_the_parameters_of_its_classes_and_a_misspelt_name_gets_the_nearest()
    {
        using var tool = new Tool();

        var shown = Json(tool.Run("plugins", "show", "MultiGoal-v0", "--json"), expectedExitCode: 0);
        var misspelt = tool.Run("plugins", "show", "MultiGoal-v1");

        Assert.Equal("SoftQ.Plugins.MultiGoal", shown.GetProperty("name").GetString());
        Assert.NotEmpty(shown.GetProperty("classes")[0].GetProperty("parameters").EnumerateArray());
        Assert.Equal(2, misspelt.ExitCode);
        Assert.Contains("MultiGoal-v0", misspelt.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_is_switched_off_and_on()
    {
        using var tool = new Tool();
        CopySample(tool);

        Assert.Equal("disabled", State(tool, "disable", "Thermostat-v0"));
        Assert.Equal(2, tool.Run("--plugins", tool.Under("plugins"), "config", "show", "Thermostat-v0").ExitCode);
        Assert.Equal("discovered", State(tool, "enable", "FirstEnvironment"));
    }

    [Fact]
    public void A_locked_plugin_that_changes_is_told_of_or_rejected()
    {
        using var tool = new Tool();
        var folder = CopySample(tool);
        string[] plugins = ["--plugins", tool.Under("plugins")];

        Assert.Equal("enforce", Json(tool.Run([.. plugins, "plugins", "lock", "--json"]), expectedExitCode: 0).GetProperty("mode").GetString());
        Assert.Equal("discovered", State(tool, "show", "FirstEnvironment"));
        File.WriteAllText(Path.Combine(folder, "added.txt"), "new");

        var rejected = Json(tool.Run([.. plugins, "plugins", "show", "FirstEnvironment", "--json"]), expectedExitCode: 0);
        Assert.Equal(("rejected", "PLG1013"), (rejected.GetProperty("state").GetString(), rejected.GetProperty("reason").GetProperty("code").GetString()));
        var warned = Json(tool.Run([.. plugins, "plugins", "show", "FirstEnvironment", "--json", "--lock", "warn"]), expectedExitCode: 0);
        Assert.Equal("discovered", warned.GetProperty("state").GetString());
        Assert.Contains(warned.GetProperty("notices").EnumerateArray(), static notice => notice.GetProperty("code").GetString() == "PLG1013");
    }

    [Theory]
    [InlineData("SoftQ.Plugins.MultiGoal")]
    [InlineData("SoftQ.Plugins.Kernels")]
    [InlineData("SoftQ.Plugins.Samplers")]
    [InlineData("SoftQ.Plugins.ClassicControl")]
    public void The_built_in_plugins_keep_every_law_and_unload(string plugin)
    {
        using var tool = new Tool();

        var result = tool.Run("plugins", "check", Path.Combine(BuiltPaths.Plugins, plugin));

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("was unloaded", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_that_needs_parameters_is_checked_with_them_and_asks_for_them()
    {
        using var tool = new Tool();
        var plugin = Path.Combine(BuiltPaths.Plugins, "SoftQ.Plugins.GymNet");

        var check = tool.Run("plugins", "check", plugin, "--set", $"environment.folder={BuiltPaths.GymNetTasks}", "--set", "environment.type=CartPole");
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
        Assert.Contains("11 of 11 laws hold", check.Output, StringComparison.Ordinal);
        Assert.Contains("was unloaded", check.Output, StringComparison.Ordinal);

        var refused = tool.Run("plugins", "check", plugin, "--set", "environment.type=CartPole");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("environment.folder", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_what_is_no_plugin_fails_with_its_reason()
    {
        using var tool = new Tool();
        Directory.CreateDirectory(tool.Under("Empty"));

        var check = Json(tool.Run("plugins", "check", tool.Under("Empty"), "--json"), expectedExitCode: 1);

        Assert.Equal("PLG1001", check.GetProperty("plugin").GetProperty("reason").GetProperty("code").GetString());
    }

    [Fact]
    public void Listing_fifty_plugins_takes_at_most_300_milliseconds_more_than_listing_none()
    {
        using var tool = new Tool();
        PluginCopies.Write(tool.Under("many"), Path.Combine(BuiltPaths.SamplePlugins, "FirstEnvironment"), "Thermostat-v0", count: 50);
        Directory.CreateDirectory(tool.Under("none"));

        // The least of several: what else the machine does only adds to it.
        TimeSpan Least(string folder) => Enumerable.Range(0, 4).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Equal(0, tool.Run("plugins", "list", "--plugins", tool.Under(folder)).ExitCode);
            return Stopwatch.GetElapsedTime(start);
        });

        Assert.InRange((Least("many") - Least("none")).TotalMilliseconds, double.NegativeInfinity, 300);
    }

    [Fact]
    public void A_configuration_names_folders_of_plugins_and_that_of_the_working_folder_does_so_for_every_command()
    {
        using var tool = new Tool();
        CopySample(tool);
        Directory.CreateDirectory(tool.Under("experiments"));
        File.WriteAllText(tool.Under("experiments", "cool.json"), """
            {
              "plugins": ["../plugins"],
              "environment": { "id": "Thermostat-v0", "outside": [-10, 0] },
              "training": { "steps": 20, "warmupSteps": 10, "replayCapacity": 20 }
            }
            """);

        Assert.Equal(2, tool.Run("plugins", "show", "Thermostat-v0").ExitCode);
        var sweep = tool.Run("sweep", Path.Combine("experiments", "cool.json"), "--episodes", "1");
        Assert.True(sweep.ExitCode == 0, sweep.Output + sweep.Error);
        Assert.Equal(2, tool.Run("eval", Path.Combine("runs", "cool", "outside=0")).ExitCode);

        File.WriteAllText(tool.Under("softq.json"), """{ "plugins": ["plugins"], "extends": "multigoal" }""");
        Assert.Equal(0, tool.Run("eval", Path.Combine("runs", "cool", "outside=0"), "--episodes", "1").ExitCode);
        Assert.Equal("FirstEnvironment", Json(tool.Run("plugins", "show", "Thermostat-v0", "--json"), expectedExitCode: 0).GetProperty("name").GetString());
    }

    private static string CopySample(Tool tool)
    {
        var folder = tool.Under("plugins", "FirstEnvironment");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(BuiltPaths.SamplePlugins, "FirstEnvironment")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static string? State(Tool tool, string verb, string name) =>
        Json(tool.Run("--plugins", tool.Under("plugins"), "plugins", verb, name, "--json"), expectedExitCode: 0).GetProperty("state").GetString();

    private static JsonElement Json(ToolResult result, int expectedExitCode)
    {
        Assert.True(result.ExitCode == expectedExitCode, result.Output + result.Error);
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.Clone();
    }
}
