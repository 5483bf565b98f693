using SoftQ.Hosting.Plugins;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>Environments are found in a folder by name, before any code of it runs.</summary>
public sealed class DiscoveryTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("CartPoleEnv")]
    [InlineData("CartPole")]
    [InlineData("cartpole")]
    [InlineData("CartPole-v1")]
    [InlineData("Gym.Environments.Envs.Classic.CartPoleEnv")]
    public void A_class_is_known_by_several_names(string name)
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, name);
        Assert.Equal("Gym.Environments.Envs.Classic.CartPoleEnv", environment.Spec!.Description);
    }

    [Fact]
    public void An_unknown_name_brings_a_suggestion_and_all_that_the_folder_has()
    {
        var message = Refusal(DroppedFolders.Current, "CartPool");
        Assert.Contains("There is no environment 'CartPool' in", message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'CartPole'?", message, StringComparison.Ordinal);
        Assert.Contains(
            "It has: Gym.Environments.Envs.Aether.LunarLanderEnv, Gym.Environments.Envs.Classic.CartPoleEnv, Tasks.DriftingEnv, Tasks.FaultyEnv, Tasks.Point, Tasks.RoomEnv, Tasks.TurnEnv, Tasks.TypedEnv.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_can_make_is_no_environment() => Assert.All(
        new[] { "UserEnv", "Tasks.GenericEnv`1", "Env", "IEnv" },
        name => Assert.Contains($"There is no environment '{name}'", Refusal(DroppedFolders.Current, name), StringComparison.Ordinal));

    [Fact]
    public void A_folder_that_is_not_there_or_has_no_environment_is_told_as_such()
    {
        Assert.Contains("There is no folder", Refusal("/no/such/folder", "CartPole"), StringComparison.Ordinal);
        using var copy = new FolderCopy(DroppedFolders.Alpha, "TasksAlpha.dll");
        Assert.Contains("No class in it implements Gym.Envs.IEnv", Refusal(copy.Path, "CartPole"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_passed_over_and_told_of()
    {
        using var copy = new FolderCopy(DroppedFolders.Alpha);
        File.WriteAllText(Path.Combine(copy.Path, "native.dll"), "no assembly");
        Assert.Contains("'native.dll' is no assembly", Refusal(copy.Path, "CartPole"), StringComparison.Ordinal);
        using var environment = DroppedFolders.Make(_host, copy.Path, "Walk");
        Assert.Equal("Discrete(2)", environment.ActionSpace.ToString());
    }

    [Fact]
    public void Files_without_a_deps_json_are_enough()
    {
        using var copy = new FolderCopy(DroppedFolders.Current, "Tasks.deps.json", "Tasks.runtimeconfig.json");
        using var environment = DroppedFolders.Make(_host, copy.Path, "CartPole");
        environment.Reset(1, new float[4]);
        Assert.Equal(1, environment.Step([1], new float[4]).Reward);
    }

    [Fact]
    public void Two_classes_of_one_name_are_told_apart_by_their_full_names()
    {
        using var copy = new FolderCopy(DroppedFolders.Current);
        File.Copy(Path.Combine(DroppedFolders.OnNumSharp, "TasksOnNumSharp.dll"), Path.Combine(copy.Path, "TasksOnNumSharp.dll"));
        Assert.Contains("'Point' is the name of 2 environments", Refusal(copy.Path, "Point"), StringComparison.Ordinal);
    }

    private string Refusal(string folder, string type)
    {
        var fault = Assert.Throws<PluginFaultException>(() => DroppedFolders.Make(_host, folder, type));
        return Assert.IsAssignableFrom<ArgumentException>(fault.InnerException).Message;
    }
}
