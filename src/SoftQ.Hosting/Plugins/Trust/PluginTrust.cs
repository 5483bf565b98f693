namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>Holds plugins against a lock file, before they are loaded and while they are.</summary>
/// <param name="Lock">The file.</param>
/// <param name="Mode">What becomes of a plugin that differs.</param>
public sealed record PluginTrust(PluginLock Lock, PluginLockMode Mode)
{
    /// <summary>Compares nothing.</summary>
    public static PluginTrust None { get; } = new(new PluginLock(PluginLockMode.Off, []), PluginLockMode.Off);

    /// <summary>Compares a plugin with the lock file.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <returns>How it differs, or null where it does not or nothing is compared.</returns>
    internal PluginFinding? Compare(PluginManifest plugin)
    {
        if (Mode == PluginLockMode.Off)
            return null;
        if (Find(plugin) is not { } locked)
        {
            return new PluginFinding(
                PluginCodes.NotLocked,
                plugin.Folder,
                $"{plugin}, which the lock file does not have",
                "a plugin of the lock file",
                "Remove it, or look at it and then run 'softq plugins lock'.");
        }
        var now = LockedPlugin.Of(plugin);
        string[] differences =
        [
            .. now.Version == locked.Version ? [] : new[] { $"version {now.Version}, locked at {locked.Version}" },
            .. now.Files.Where(file => locked.Files.TryGetValue(file.Key, out var hash) && hash != file.Value).Select(static file => $"'{file.Key}' changed"),
            .. now.Files.Keys.Except(locked.Files.Keys).Select(static name => $"'{name}' added"),
            .. locked.Files.Keys.Except(now.Files.Keys).Select(static name => $"'{name}' missing"),
        ];
        return differences.Length == 0 ? null : Differs(plugin, plugin.Folder, string.Join(", ", differences));
    }

    /// <summary>Reads a file that is about to be loaded.</summary>
    /// <param name="plugin">The plugin that it belongs to.</param>
    /// <param name="path">The file's full path.</param>
    /// <returns>Its bytes; those that were hashed, where the lock is enforced.</returns>
    /// <exception cref="PluginUntrustedException">The lock is enforced, and the bytes are not the locked ones.</exception>
    internal byte[] Read(PluginManifest plugin, string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (Mode != PluginLockMode.Enforce)
            return bytes;
        var name = FolderHashes.NameIn(plugin.Folder, path);
        if (Find(plugin)?.Files.TryGetValue(name, out var hash) == true && hash == FolderHashes.Of(bytes))
            return bytes;
        throw new PluginUntrustedException(Differs(plugin, path, $"'{name}' changed since the plugin was inspected, or lies outside its folder"));
    }

    private LockedPlugin? Find(PluginManifest plugin) => Lock.Plugins.FirstOrDefault(locked => locked.Id == plugin.Name);

    private static PluginFinding Differs(PluginManifest plugin, string path, string how) => new(
        PluginCodes.DiffersFromLock,
        path,
        $"{plugin}: {how}",
        "the version and the files that were locked",
        "Put the locked version back, or look at the new one and then run 'softq plugins lock'.");
}
