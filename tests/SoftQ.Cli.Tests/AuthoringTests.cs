namespace SoftQ.Cli.Tests;

public class AuthoringTests
{
    private const string Page = "docs/plugins/authoring.md";
    private const string Library = "MathNet.Numerics";

    [Fact]
    public void A_plugin_made_as_the_page_says_with_templates_and_package_keeps_every_law_and_trains()
    {
        using var tool = new Tool();
        LiveIn(tool);

        var result = tool.RunShell(string.Concat(Documents.Snippets(Page, "sh")));

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Equal(
            Assert.Single(Documents.Snippets(Page, "xml")),
            File.ReadAllText(tool.Under("Acme.Robots", "Acme.Robots.csproj")).Replace($"    <PackageReference Include=\"{Library}\" Version=\"5.0.0\" />\n", "", StringComparison.Ordinal));
        Assert.Equal(
            [$"{Library}.dll", "Acme.Robots.deps.json", "Acme.Robots.dll", "Acme.Robots.pdb", "Acme.Robots.runtimeconfig.json", "Acme.Robots.xml"],
            Dropped(tool).Select(static file => file.Name).Order(StringComparer.Ordinal).OrderByDescending(static name => name.StartsWith(Library, StringComparison.Ordinal)));
        Assert.InRange(Dropped(tool).Where(static file => !file.Name.StartsWith(Library, StringComparison.Ordinal)).Sum(static file => file.Length), 10_000, 100_000);
        var configuration = File.ReadAllText(tool.Under("runs", "Glider-v0-seed0", "configuration.json"));
        foreach (var part in new[] { "Glider-v0", "rational-quadratic", "langevin", "Acme.Robots" })
            Assert.Contains($"\"{part}", configuration, StringComparison.Ordinal);
    }

    private static FileInfo[] Dropped(Tool tool) => new DirectoryInfo(tool.Under("plugins", "Acme.Robots")).GetFiles("*", SearchOption.AllDirectories);

    /// <summary>
    /// Gives a user of its own to what is run: templates, packages and settings of whoever runs the tests stay as they are. No feed is
    /// asked; what the build restored is there already.
    /// </summary>
    private static void LiveIn(Tool tool)
    {
        tool.WriteScript("bin/softq");
        File.WriteAllText(tool.Under("nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
              </packageSources>
              <fallbackPackageFolders>
                <add key="restored" value="{BuiltPaths.RestoredPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        var home = Directory.CreateDirectory(tool.Under("home")).FullName;
        tool.Variables = new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["DOTNET_CLI_HOME"] = home,
            ["NUGET_PACKAGES"] = Path.Combine(home, "packages"),
            ["PATH"] = $"{tool.Under("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["SOFTQ"] = Documents.Root,
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            // Whoever reads the output waits for all that hold it, and build servers stay.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
        };
    }
}
