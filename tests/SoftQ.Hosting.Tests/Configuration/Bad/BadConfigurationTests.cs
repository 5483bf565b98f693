using System.Text;
using System.Text.RegularExpressions;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Runs;

namespace SoftQ.Hosting.Tests.Configuration.Bad;

/// <summary>What is said of every configuration of the tables, under snapshot: read the difference as its reader would.</summary>
public sealed partial class BadConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Resolution _resolution = new();

    public void Dispose()
    {
        _resolution.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public Task Texts_that_are_no_configuration() => Verify(BadTexts.All, Resolve);

    [Fact]
    public Task Keys_that_are_wrong() => Verify(BadKeys.All, Resolve);

    [Fact]
    public Task Layers_that_are_wrong() => Verify(BadLayers.All, Resolve);

    [Fact]
    public Task Values_that_are_wrong() => Verify(BadValues.All, Resolve);

    [Fact]
    public Task Values_that_do_not_go_together()
    {
        using var host = Fixture.Host("Healthy", "Particular");
        return Verify(BadCompositions.All, (target, bad) => new RunResolver(host).Compose(target, bad.Overrides).Dispose());
    }

    private void Resolve(ConfigurationTarget target, BadConfiguration bad) => _resolution.Resolver(bad.Variables).Resolve(target, bad.Overrides);

    private SettingsTask Verify(IEnumerable<BadConfiguration> table, Action<ConfigurationTarget, BadConfiguration> resolve)
    {
        var text = new StringBuilder();
        foreach (var bad in table)
        {
            Write(bad);
            var exception = Assert.Throws<ConfigurationException>(() => resolve(ConfigurationTarget.File(Path.Combine(_folder.Path, "run.json")), bad));
            text.Append("## ").Append(bad.Name).Append('\n').Append(exception.Message).Append("\n\n");
        }
        // Where the files and the plugins lie differs between machines, and so does which devices there are.
        text.Replace(_folder.Path + Path.DirectorySeparatorChar, "").Replace(Fixture.Folder(""), "…");
        return Verifier.Verify(DevicesOfThisMachine().Replace(text.ToString(), "$1…")).UseDirectory("_snapshots");
    }

    [GeneratedRegex("(device 'cuda:99' is not available: ).*")]
    private static partial Regex DevicesOfThisMachine();

    private void Write(BadConfiguration bad)
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "run.json"), bad.Content);
        foreach (var (name, other) in bad.Others)
            _folder.Write(name, other);
    }
}
