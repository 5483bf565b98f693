using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Plugins.Trust;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class TrustTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_changed_between_inspection_and_loading_is_not_loaded()
    {
        var assembly = Path.Combine(_folder.Copy("Healthy"), "Healthy.dll");
        using var host = Locked(PluginLockMode.Enforce);
        Append(assembly);

        var fault = Assert.Throws<PluginFaultException>(() => host.CreateEnvironment("Corridor-v0"));

        Assert.Equal(PluginCodes.DiffersFromLock, fault.Code);
        Assert.Contains("'Healthy.dll' changed since the plugin was inspected", fault.Message, StringComparison.Ordinal);
        Assert.Empty(host.Loaded);
    }

    [Fact]
    public void A_library_that_was_changed_after_its_plugin_was_inspected_is_not_loaded()
    {
        var plugin = _folder.Copy("UsesLibraryOne");
        using var host = Locked(PluginLockMode.Enforce);
        Append(Path.Combine(plugin, "PrivateLibrary.dll"));

        var fault = Assert.Throws<PluginFaultException>(() => host.CreateEnvironment("UsesLibraryOne-v0"));

        Assert.Contains("'PrivateLibrary.dll' changed since the plugin was inspected", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_before_is_rejected_under_enforce_told_of_under_warn_and_not_seen_under_off()
    {
        var plugin = _folder.Copy("Healthy");
        var locked = Lock(PluginLockMode.Enforce);
        Append(Path.Combine(plugin, "Healthy.dll"));
        File.Delete(Path.Combine(plugin, "Healthy.deps.json"));
        File.WriteAllText(Path.Combine(plugin, "more.txt"), "");

        PluginStatus Under(PluginLockMode mode) => Assert.Single(new PluginCatalog(_folder.Folders(), new PluginTrust(locked, mode)).Statuses);

        Assert.Equal((PluginState.Rejected, PluginCodes.DiffersFromLock), (Under(PluginLockMode.Enforce).State, Under(PluginLockMode.Enforce).Reason!.Code));
        Assert.Equal(
            "Healthy 0.1.0: 'Healthy.dll' changed, 'more.txt' added, 'Healthy.deps.json' missing",
            Assert.Single(Under(PluginLockMode.Warn).Notices).Found);
        Assert.Equal(PluginState.Discovered, Under(PluginLockMode.Warn).State);
        Assert.Empty(Under(PluginLockMode.Off).Notices);
    }

    [Fact]
    public void A_plugin_that_the_lock_file_does_not_have_is_rejected_under_enforce()
    {
        _folder.Copy("Healthy");
        var locked = Lock(PluginLockMode.Enforce);
        _folder.Copy("ThrowsInStep");

        var catalog = new PluginCatalog(_folder.Folders(), new PluginTrust(locked, PluginLockMode.Enforce));

        Assert.Equal(PluginCodes.NotLocked, Assert.Single(catalog.Rejected).Code);
        Assert.Equal("Healthy", Assert.Single(catalog.Plugins).Name);
    }

    [Fact]
    public void A_lock_file_is_read_as_it_was_written()
    {
        _folder.Copy("Healthy");
        var written = Lock(PluginLockMode.Warn);
        var path = Path.Combine(_folder.Path, PluginLock.FileName);
        written.Write(path);

        var read = PluginLock.Read(path);

        Assert.Equal(PluginLockMode.Warn, read.Mode);
        Assert.Equal(written.Plugins[0].Files, read.Plugins[0].Files);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "mode": "maybe", "plugins": [] }""")]
    [InlineData("""{ "mode": "warn" }""")]
    public void A_lock_file_that_is_none_is_named(string text)
    {
        var path = _folder.Write(PluginLock.FileName, text);

        Assert.Contains(path, Assert.Throws<PluginLockException>(() => PluginLock.Read(path)).Message, StringComparison.Ordinal);
    }

    private PluginHost Locked(PluginLockMode mode) => new(_folder.Folders(), new PluginTrust(Lock(mode), mode));

    private PluginLock Lock(PluginLockMode mode) => PluginLock.Of(new PluginCatalog(_folder.Folders()).Plugins, mode);

    private static void Append(string path)
    {
        using var file = File.Open(path, FileMode.Append);
        file.WriteByte(0);
    }
}
