using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginRejectionTests
{
    [Theory]
    [InlineData("NewerContract", PluginCodes.IncompatibleContract)]
    [InlineData("NoManifest", PluginCodes.NoManifest)]
    [InlineData("WrongDefault", PluginCodes.MalformedManifest)]
    public void A_bad_plugin_is_rejected_with_its_code_and_the_others_go_on(string fixture, string code)
    {
        var catalog = new PluginCatalog(Fixture.Folders(fixture, "Healthy"));

        var rejected = Assert.Single(catalog.Rejected);
        Assert.Equal(code, rejected.Code);
        Assert.Equal(Path.Combine(Fixture.Folder(fixture), fixture, $"{fixture}.dll"), rejected.Path);
        Assert.Equal("Healthy", Assert.Single(catalog.Plugins).Name);
    }

    [Fact]
    public void A_newer_contract_is_named_beside_the_hosts()
    {
        var rejected = Assert.Single(new PluginCatalog(Fixture.Folders("NewerContract")).Rejected);

        Assert.Contains(ContractVersion.Current + "9", rejected.Found, StringComparison.Ordinal);
        Assert.EndsWith($"to {ContractVersion.Current}", rejected.Required, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Healthy", "DuplicateId")]
    [InlineData("DuplicateId", "Healthy")]
    public void An_id_stays_with_the_first_plugin_that_has_it_and_both_owners_are_named(string first, string second)
    {
        var catalog = new PluginCatalog(Fixture.Folders(first, second));

        var rejected = Assert.Single(catalog.Rejected);
        Assert.Equal(PluginCodes.DuplicateId, rejected.Code);
        Assert.Equal(second, Path.GetFileNameWithoutExtension(rejected.Path));
        Assert.Contains($"{first} 0.1.0", rejected.Found, StringComparison.Ordinal);
        Assert.Equal(first, catalog.Find(PluginKind.Environment, "Corridor-v0").Plugin.Name);
    }

    [Theory]
    [InlineData("this is no image")]
    [InlineData("")]
    [InlineData("MZ")]
    public void A_file_that_is_no_assembly_is_rejected(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("Broken/Broken.dll", text);

        var rejected = Assert.Single(Catalog(folder).Rejected);

        Assert.Equal((PluginCodes.NotAnAssembly, path), (rejected.Code, rejected.Path));
    }

    [Fact]
    public void A_damaged_assembly_is_rejected()
    {
        using var folder = new TemporaryFolder();
        var image = File.ReadAllBytes(Path.Combine(Fixture.Folder("Healthy"), "Healthy", "Healthy.dll"));
        var path = folder.Write("Healthy/Healthy.dll", "");
        File.WriteAllBytes(path, image[..(image.Length / 2)]);

        Assert.Equal(PluginCodes.NotAnAssembly, Assert.Single(Catalog(folder).Rejected).Code);
    }

    [Fact]
    public void A_folder_without_an_assembly_is_rejected()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Empty/readme.txt", "nothing here");

        var rejected = Assert.Single(Catalog(folder).Rejected);

        Assert.Equal(PluginCodes.NoAssembly, rejected.Code);
        Assert.Contains("Empty.dll", rejected.Required, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_may_have_another_name_than_the_assembly_that_has_the_deps_json()
    {
        using var folder = new TemporaryFolder();
        var renamed = Directory.CreateDirectory(Path.Combine(folder.Path, "renamed")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Fixture.Folder("Healthy"), "Healthy")))
            File.Copy(file, Path.Combine(renamed, Path.GetFileName(file)));

        Assert.Equal("Healthy", Assert.Single(Catalog(folder).Plugins).Name);
    }

    private static PluginCatalog Catalog(TemporaryFolder folder) =>
        new(new PluginFolders([folder.Path], variable: null, Path.Combine(folder.Path, "none")));
}
