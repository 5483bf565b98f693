using SoftQ.Gym.Environments;
using SoftQ.Gym.State;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>An environment is restored by its episode's seed and actions; <see cref="LawTests"/> holds it against the law of capture.</summary>
public sealed class CaptureTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void What_does_not_begin_anew_with_its_seed_is_told_when_it_is_restored()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Drifting");
        var observation = new float[1];
        environment.Reset(1, observation);
        environment.Step([0], observation);
        var state = Captured(environment);

        var mismatch = Assert.Throws<StateMismatchException>(() => environment.State!.Restore(new StateReader(state)));
        Assert.Contains("did not come to the observation [2] by its episode's seed", mismatch.Message, StringComparison.Ordinal);
        Assert.Contains("its 1 actions; found [4]", mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_that_never_began_is_restored_as_such()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Turn");
        var state = Captured(environment);
        environment.Reset(1, new float[1]);
        environment.State!.Restore(new StateReader(state));
        Assert.Throws<SoftQ.Gym.Errors.ResetNeededException>(() => environment.Step([0], new float[1]));
    }

    private static MemoryStream Captured(IEnvironment environment)
    {
        var stream = new MemoryStream();
        environment.State!.Capture(new StateWriter(stream));
        stream.Position = 0;
        return stream;
    }
}
