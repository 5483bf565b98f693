using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginCatalogTests
{
    [Fact]
    public void A_manifest_is_read_from_metadata_with_everything_in_it()
    {
        var catalog = new PluginCatalog(Fixture.Folders("Healthy"));

        var entry = catalog.Find(PluginKind.Environment, "Corridor-v0");

        Assert.Equal("Healthy 0.1.0", entry.Plugin.ToString());
        Assert.Equal("Healthy.Registration", entry.Plugin.RegistrationTypeName);
        Assert.Equal("Healthy.Corridor", entry.TypeName);
        Assert.Equal(ContractVersion.Current, entry.ContractVersion);
        Assert.Equal("A walk along a line", entry.Description);
        Assert.Equal(5, entry.MaxEpisodeSteps);
        Assert.Equal(["length", "reward", "marks", "light", "sign", "slippery"], entry.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(
            new ParameterDescription("length", ParameterType.Integer)
            {
                Default = "10",
                Minimum = 1,
                Maximum = 1000,
                AllowedValues = entry.Parameters[0].AllowedValues,
                Description = "Steps to the end",
            },
            entry.Parameters[0]);
        Assert.True(entry.Parameters[2].IsArray);
        Assert.Equal(["dim", "bright"], entry.Parameters[3].AllowedValues);
    }

    [Fact]
    public void Plugins_are_listed_by_kind()
    {
        var catalog = new PluginCatalog(Fixture.Folders("Healthy", "ThrowsInConstructor"));

        Assert.Equal(["broken", "constant"], catalog.OfKind(PluginKind.Kernel).Select(entry => entry.Id));
        Assert.Equal(["still"], catalog.OfKind(PluginKind.Sampler).Select(entry => entry.Id));
        Assert.Empty(catalog.Rejected);
    }

    [Fact]
    public void An_unknown_id_is_answered_with_the_nearest()
    {
        var catalog = new PluginCatalog(Fixture.Folders("Healthy"));

        var exception = Assert.Throws<UnknownPluginException>(() => catalog.Find(PluginKind.Environment, "Coridor-v0"));

        Assert.Equal("There is no environment 'Coridor-v0'. Did you mean 'Corridor-v0'?", exception.Message);
    }

    [Fact]
    public void An_id_that_a_rejected_plugin_would_have_brought_is_answered_with_the_rejection()
    {
        var catalog = new PluginCatalog(Fixture.Folders("Healthy", "NewerContract"));

        var exception = Assert.Throws<UnknownPluginException>(() => catalog.Find(PluginKind.Environment, "Tomorrow-v0"));

        Assert.Contains(PluginCodes.IncompatibleContract, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_is_listed_with_its_owner()
    {
        var catalog = new PluginCatalog(Fixture.Folders("Healthy"));

        var preset = catalog.Presets.Find("short-corridor");

        Assert.Equal("Healthy", preset.Owner.Name);
        Assert.True(File.Exists(preset.Path));
        Assert.Contains(
            "Did you mean 'short-corridor'?",
            Assert.Throws<ArgumentException>(() => catalog.Presets.Find("short-coridor")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_name_of_two_plugins_is_refused_and_both_are_named()
    {
        using var folder = new TemporaryFolder();
        PluginManifest Plugin(string name)
        {
            folder.Write($"{name}/presets/same.json", "{}");
            return new PluginManifest
            {
                Name = name,
                Version = "1.0",
                AssemblyPath = Path.Combine(folder.Path, name, $"{name}.dll"),
                RegistrationTypeName = "Registration",
            };
        }
        var presets = new PresetCollection([Plugin("Left"), Plugin("Right")]);

        var exception = Assert.Throws<ArgumentException>(() => presets.Find("same"));

        Assert.Contains("Left 1.0", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Right 1.0", exception.Message, StringComparison.Ordinal);
    }
}
