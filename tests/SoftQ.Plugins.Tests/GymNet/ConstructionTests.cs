using SoftQ.Gym.Spaces;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>Constructors, and what a configuration gives them.</summary>
public sealed class ConstructionTests : IDisposable
{
    private readonly PluginHost _host = BuiltPlugins.Host();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Where_a_viewer_is_needed_it_gets_the_one_that_shows_nothing()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "LunarLander");
        Assert.Equal(new Discrete(4), environment.ActionSpace);
    }

    [Fact]
    public void A_box_that_the_environment_declares_too_small_is_corrected_by_given_bounds()
    {
        using var environment = DroppedFolders.Make(
            _host, DroppedFolders.Current, "LunarLander", "arguments=[\"continuous=true\",\"Gravity=-9.5\"]", "actionLow=[-1,-1]", "actionHigh=[1,1]");
        Assert.Equal(new Box<float>(-1, 1, 2), environment.ActionSpace);
        environment.Reset(1, new float[8]);
        environment.Step([0, 0.6f], new float[8]);
        Assert.Equal(true, environment.Info["main"]);
    }

    [Fact]
    public void A_constructor_without_defaults_gets_what_is_given()
    {
        using var environment = DroppedFolders.Make(_host, DroppedFolders.Current, "Room", "arguments=[\"size=7\"]");
        Assert.Equal(new Box<float>(0, 7, 1), environment.ObservationSpace);
    }

    [Theory]
    [InlineData("Room", "[]", "The constructor of 'Tasks.RoomEnv' needs size (Int32); give it as \"size=…\".")]
    [InlineData("Room", "[\"sise=7\"]", "No constructor of 'Tasks.RoomEnv' has a parameter 'sise'. Did you mean 'size'?")]
    [InlineData("Room", "[\"size\"]", "is written name=value")]
    [InlineData("Room", "[\"size=seven\"]", "The argument 'size' needs a value of type Int32; found 'seven'.")]
    [InlineData("Room", "[\"size=7\",\"Size=8\"]", "The argument 'Size' is there twice.")]
    [InlineData("Room", "[\"size=7\",\"colours=red\"]", "The argument 'colours' is a System.Random, which cannot be written as text")]
    [InlineData("Faulty", "[\"fault=Stop\"]", "The argument 'fault' has no value 'Stop'. Did you mean 'Step'?")]
    [InlineData("LunarLander", "[\"gravity=-20\"]", "refuses the arguments of its constructor. Gravity must be between -12 and 0")]
    public void Arguments_that_do_not_fit_are_told_as_a_mistake_of_the_configuration(string type, string arguments, string message)
    {
        var fault = Assert.Throws<PluginFaultException>(() => DroppedFolders.Make(_host, DroppedFolders.Current, type, $"arguments={arguments}"));
        var refusal = Assert.IsAssignableFrom<ArgumentException>(fault.InnerException);
        Assert.Equal("arguments", refusal.ParamName);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Turn", "actionLow=[-1]", "actionHigh=[1]", "is discrete and has no bounds; leave 'actionLow' out")]
    [InlineData("Point", "actionLow=[-1]", "actionHigh=[1,1]", "'actionLow' and 'actionHigh' go together, one number for each element; found 1 and 2.")]
    [InlineData("Point", "actionLow=[2,2]", "actionHigh=[3,1]", "'actionLow' lies above 'actionHigh' in element 1: 2 and 1.")]
    public void Bounds_that_do_not_fit_are_told_as_a_mistake_of_the_configuration(string type, string low, string high, string message)
    {
        var fault = Assert.Throws<PluginFaultException>(() => DroppedFolders.Make(_host, DroppedFolders.Current, type, low, high));
        Assert.Contains(message, Assert.IsAssignableFrom<ArgumentException>(fault.InnerException).Message, StringComparison.Ordinal);
    }
}
