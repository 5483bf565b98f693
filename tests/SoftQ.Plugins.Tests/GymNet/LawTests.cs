using SoftQ.Gym.Checking;
using SoftQ.Gym.Wrappers;
using SoftQ.Hosting.Plugins;
using SoftQ.Testing.Conformance;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>Environments of Gym.NET keep the laws of environments, as far as it offers what they need.</summary>
public sealed class LawTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    /// <summary>The lander draws from a random state that all of a load context share.</summary>
    public static TheoryData<string, string> Environments => new()
    {
        { DroppedFolders.Current, "CartPole" },
        { DroppedFolders.Current, "LunarLander" },
        { DroppedFolders.Current, "Point" },
        { DroppedFolders.Current, "Turn" },
        { DroppedFolders.OnNumSharp, "Point" },
        { DroppedFolders.Alpha, "Walk" },
    };

    public void Dispose() => _host.Dispose();

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_laws_of_environments_hold(string folder, string type) => PluginLaws.Require(() => Make(folder, type));

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_checker_finds_nothing_but_what_Gym_NET_cannot_do(string folder, string type)
    {
        var report = EnvironmentChecker.Check(() => Make(folder, type));
        string[] excused = ["allocation.step"];
        Assert.DoesNotContain(report.Findings, finding => !excused.Contains(finding.Check));
    }

    private TimeLimit Make(string folder, string type) => new(DroppedFolders.Make(_host, folder, type), maxEpisodeSteps: 200);
}
