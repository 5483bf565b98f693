using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginFoldersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Named_folders_come_before_those_of_the_variable_and_the_default_one()
    {
        var (named, first, second, fallback) = (Make("named"), Make("first"), Make("second"), Make("default"));

        var folders = new PluginFolders([named], $"{first}{Path.PathSeparator}{second}", fallback);

        Assert.Equal([named, first, second, fallback], folders.Roots);
    }

    [Fact]
    public void A_folder_named_twice_is_looked_at_once()
    {
        var named = Make("named");

        Assert.Equal([named], new PluginFolders([named, Path.Combine(named, ".")], named, named).Roots);
    }

    [Fact]
    public void A_named_folder_that_does_not_exist_is_an_error()
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var exception = Assert.Throws<DirectoryNotFoundException>(() => new PluginFolders([missing], null, _folder.Path));

        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_variable_that_does_not_exist_is_an_error_that_names_the_variable()
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var exception = Assert.Throws<DirectoryNotFoundException>(() => new PluginFolders([], missing, _folder.Path));

        Assert.Contains("SOFTQ_PLUGINS", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_default_folder_is_an_error_only_where_no_plugin_is_found()
    {
        var missing = Path.Combine(_folder.Path, "default");
        var empty = Make("empty");
        Make("full/plugin");

        Assert.Single(new PluginFolders([Path.Combine(_folder.Path, "full")], null, missing).Candidates());
        var exception = Assert.Throws<DirectoryNotFoundException>(() => new PluginFolders([empty], null, missing).Candidates());

        Assert.Contains($"{missing} (does not exist)", exception.Message, StringComparison.Ordinal);
        Assert.Contains(empty, exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Make(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
}
