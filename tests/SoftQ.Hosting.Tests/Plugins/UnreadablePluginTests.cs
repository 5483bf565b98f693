using System.Runtime.InteropServices;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

/// <summary>Folders that the user may not read. On Unix only: there, permissions are the same everywhere.</summary>
public sealed partial class UnreadablePluginTests
{
    private const int Nobody = 65534;
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Fact]
    public void A_folder_without_permission_is_rejected_and_the_others_go_on()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Path, Everybody);
        folder.Copy("Healthy");
        var closed = folder.Copy("NoManifest");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            using var host = AsNobody(folder.Host);

            var status = host.Statuses.Single(status => status.Path == closed);
            Assert.Equal((PluginState.Rejected, PluginCodes.Unreadable), (status.State, status.Reason!.Code));
            Assert.Equal(30, ShortTraining.Run(host, "Corridor-v0"));
        }
        finally
        {
            File.SetUnixFileMode(closed, Everybody);
        }
    }

    // Root may read everything. On Linux a thread of its own can give that up for itself, for as long as it lasts.
    private static PluginHost AsNobody(Func<PluginHost> make) => Task.Factory.StartNew(
        () =>
        {
            if (OperatingSystem.IsLinux())
                _ = SetFileSystemUser(Nobody);
            return make();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default).GetAwaiter().GetResult();

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(int user);
}
