using SoftQ.Hosting.Plugins;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>What an environment does wrong is told with the plugin, the class and its member.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Constructor", "'Tasks.FaultyEnv..ctor' of 'Tasks' 0.1.0.0 threw InvalidOperationException: Fault: Constructor.")]
    [InlineData("Seed", "'Tasks.FaultyEnv.Seed' of 'Tasks' 0.1.0.0 threw InvalidOperationException: Fault: Seed.")]
    [InlineData("Reset", "'Tasks.FaultyEnv.Reset' of 'Tasks' 0.1.0.0 threw InvalidOperationException: Fault: Reset.")]
    [InlineData("Step", "'Tasks.FaultyEnv.Step' of 'Tasks' 0.1.0.0 threw InvalidOperationException: Fault: Step.")]
    [InlineData("NullStep", "'Tasks.FaultyEnv.Step' gave null; expected a step.")]
    [InlineData("NullObservation", "'Tasks.FaultyEnv.Reset' gave no observation, but null.")]
    [InlineData("LongObservation", "'Tasks.FaultyEnv.Reset' gave an observation of 3 elements; its observation space has 2.")]
    [InlineData("Decimals", "has elements of the type code 15; expected one of Boolean, SByte,")]
    [InlineData("NullActionSpace", "'Tasks.FaultyEnv.ActionSpace' is null; expected a space.")]
    [InlineData("NullObservationSpace", "'Tasks.FaultyEnv.ObservationSpace' is null; expected a space.")]
    [InlineData("OwnActionSpace", "'Tasks.FaultyEnv.ActionSpace' is a 'Tasks.OwnSpace'; expected a Gym.Spaces.Box or a Gym.Spaces.Discrete.")]
    [InlineData("TurnedBounds", "'Tasks.FaultyEnv.ActionSpace' has bounds that no box has.")]
    public void A_fault_names_plugin_class_and_member(string what, string message)
    {
        var fault = Assert.Throws<PluginFaultException>(() =>
        {
            using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Faulty", $"arguments=[\"fault={what}\"]");
            environment.Reset(1, new float[2]);
            environment.Step([0, 0], new float[2]);
        });
        Assert.Equal("SoftQ.Plugins.GymNet", fault.Plugin);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.IsNotType<ArgumentException>(fault.InnerException);
        if (message.Contains(" threw ", StringComparison.Ordinal))
            Assert.Contains("FaultyEnv", fault.InnerException!.InnerException!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_at_its_end_is_reported_and_ends_nothing_else()
    {
        DroppedFolders.Make(_host, DroppedFolders.Current, "Faulty", "arguments=[\"fault=Close\"]").Dispose();
        var status = _host.Statuses.Single(static status => status.Manifest?.Name == "SoftQ.Plugins.GymNet");
        Assert.Contains("CloseEnvironment", status.Reason!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_space_that_is_null_can_be_given()
    {
        using var environment = DroppedFolders.Make(
            _host, DroppedFolders.Current, "Faulty", "arguments=[\"fault=NullActionSpace\"]", "actionLow=[-1,-1]", "actionHigh=[1,1]");
        environment.Reset(1, new float[2]);
        Assert.Equal(0, environment.Step([0, 0], new float[2]).Reward);
    }

    [Theory]
    [InlineData("NumSharp.Lite")]
    [InlineData("Gym")]
    public void A_dependency_that_is_not_in_the_folder_is_named(string assembly)
    {
        using var copy = new FolderCopy(DroppedFolders.Current, assembly + ".dll");
        var fault = Assert.Throws<PluginFaultException>(() => DroppedFolders.Make(_host, copy.Path, "Tasks.Point"));
        Assert.Contains($"'{assembly},", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tasks.deps.json")]
    [InlineData("no other file")]
    public void A_folder_without_ImageSharp_which_only_pictures_need_works(string alsoWithout)
    {
        using var copy = new FolderCopy(DroppedFolders.Current, "SixLabors.ImageSharp.dll", alsoWithout);
        using var environment = DroppedFolders.Make(_host, copy.Path, "CartPole");
        environment.Reset(1, new float[4]);
        Assert.Equal(1, environment.Step([1], new float[4]).Reward);
    }

    [Theory]
    [InlineData("Point")]
    [InlineData("Turn")]
    public void The_plugin_is_unloaded_with_its_environments(string type)
    {
        RunAndEnd(type);
        var report = _host.Unload("SoftQ.Plugins.GymNet");
        Assert.True(report.Unloaded, report.ToString());
    }

    private void RunAndEnd(string type)
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, type);
        environment.Reset(1, new float[environment.ObservationSpace.FlatSize]);
        environment.Step(new float[environment.ActionSpace.FlatSize], new float[environment.ObservationSpace.FlatSize]);
        Assert.NotEmpty(environment.Info);
    }
}
