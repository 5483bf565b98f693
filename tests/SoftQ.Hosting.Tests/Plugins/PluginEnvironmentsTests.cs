using System.Text.Json.Nodes;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Registry;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

/// <summary>The environments of plugins in their host's registry.</summary>
public sealed class PluginEnvironmentsTests
{
    [Fact]
    public void The_registry_lists_the_environments_of_plugins_and_loads_none()
    {
        using var host = Fixture.Host("Healthy", "UsesLibraryOne");
        Assert.Equal(["Corridor-v0", "UsesLibraryOne-v0"], host.Environments.Specs.Select(static spec => spec.Id));
        Assert.Equal(5, host.Environments.Spec("Corridor-v0").MaxEpisodeSteps);
        Assert.Empty(host.Loaded);
        using var environment = host.Environments.Make("Corridor-v0");
        Assert.Equal("Healthy", Assert.Single(host.Loaded).Name);
    }

    [Fact]
    public void An_environment_is_made_with_its_parameters_and_made_again_from_its_spec()
    {
        using var host = Fixture.Host("Healthy");
        using var environment = host.Environments.Make("Corridor-v0", new JsonObject { ["length"] = 42 });
        Assert.Equal("Box(0, 42, (1,), float32)", environment.ObservationSpace.ToString());
        var spec = EnvironmentSpecJson.Read(JsonNode.Parse(EnvironmentSpecJson.Write(host.Environments.SpecOf(environment)).ToJsonString()));
        using var again = host.Environments.Make(spec);
        Assert.Equal("<TimeLimit<OrderEnforcing<PassiveChecker<Corridor<Corridor-v0>>>>>", again.ToString());
        Assert.Equal(environment.ObservationSpace, again.ObservationSpace);
    }

    [Theory]
    [InlineData("""{"lenght":3}""", "The environment 'Corridor-v0' has no parameter 'lenght'. Did you mean 'length'?")]
    [InlineData("""{"length":"three"}""", "Parameter 'length' of the environment 'Corridor-v0' needs a whole number")]
    [InlineData("""{"length":null}""", "Leave the key out to have the default.")]
    public void Arguments_that_do_not_fit_are_refused(string arguments, string message)
    {
        using var host = Fixture.Host("Healthy");
        var exception = Assert.Throws<ArgumentException>(() => host.Environments.Make("Corridor-v0", JsonNode.Parse(arguments)!.AsObject()));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_a_version_is_the_plugins_newest()
    {
        using var host = Fixture.Host("Healthy");
        var warnings = new List<string>();
        host.Environments.Warn = warnings.Add;
        using var environment = host.Environments.Make("Corridor");
        Assert.Equal("Corridor-v0", environment.Spec!.Id);
        Assert.Single(warnings);
    }

    [Fact]
    public void An_id_of_a_rejected_plugin_is_answered_with_the_rejection()
    {
        using var host = Fixture.Host("Healthy", "NewerContract");
        var exception = Assert.Throws<UnregisteredEnvironmentException>(() => host.Environments.Make("Tomorrow-v0"));
        Assert.Contains(PluginCodes.IncompatibleContract, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Environments_leave_with_their_host()
    {
        var host = Fixture.Host("Healthy");
        var registry = host.Environments;
        host.Dispose();
        Assert.Throws<ObjectDisposedException>(() => registry.Make("Corridor-v0"));
        using var other = Fixture.Host("UsesLibraryOne");
        Assert.Equal(["UsesLibraryOne-v0"], other.Environments.Specs.Select(static spec => spec.Id));
    }

    [Fact]
    public void An_application_registers_beside_plugins_but_not_over_them()
    {
        using var host = Fixture.Host("Healthy");
        host.Environments.Register(new EnvironmentSpec("Corridor-v1"), () => host.CreateEnvironment("Corridor-v0"));
        using var environments = host.Environments.MakeVector("Corridor-v1", 2);
        Assert.Equal(2, environments.Count);
        var exception = Assert.Throws<ArgumentException>(() => host.Environments.Register(new EnvironmentSpec("Corridor-v0"), () => host.CreateEnvironment("Corridor-v0")));
        Assert.Contains("plugin Healthy", exception.Message, StringComparison.Ordinal);
    }
}
