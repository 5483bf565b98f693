using System.Text.Json.Nodes;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Registry;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Tests.Wrappers;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Registry;

/// <summary>What a registry makes, and the specs that make it again.</summary>
public class EnvironmentRegistryTests
{
    private readonly EnvironmentRegistry _registry = new();
    private readonly List<JsonObject> _arguments = [];
    private readonly List<CountingEnvironment> _made = [];

    public EnvironmentRegistryTests()
    {
        _registry.Register(
            new EnvironmentSpec("Counting-v0", MaxEpisodeSteps: 5) { Arguments = new JsonObject { ["speed"] = 1, ["name"] = "a" } },
            arguments =>
            {
                _arguments.Add(arguments);
                _made.Add(new CountingEnvironment());
                return _made[^1];
            });
        _registry.Register(new EnvironmentSpec("Wrong-v0"), static () => ScriptedEnvironment.Rewards(9, double.NaN));
    }

    [Fact]
    public void An_environment_comes_in_the_wrappers_of_Gymnasium()
    {
        using var environment = _registry.Make("Counting-v0");
        Assert.Equal("<TimeLimit<OrderEnforcing<PassiveChecker<CountingEnvironment<Counting-v0>>>>>", environment.ToString());
        Assert.Throws<ResetNeededException>(() => environment.Step(0));
        using var wrong = _registry.Make("Wrong-v0");
        wrong.Reset(seed: 0);
        Assert.Throws<ContractViolationException>(() => wrong.Step(0));
    }

    [Fact]
    public void Each_of_them_can_be_left_out()
    {
        using var environment = _registry.Make(_registry.Spec("Counting-v0") with { MaxEpisodeSteps = null, EnforcesOrder = false, IsChecked = false });
        Assert.IsType<CountingEnvironment>(environment);
    }

    [Fact]
    public void Arguments_of_the_caller_override_those_of_the_spec()
    {
        using var environment = _registry.Make("Counting-v0", new JsonObject { ["speed"] = 2 });
        using var other = _registry.Make("Counting-v0");
        Assert.Equal(["""{"speed":2,"name":"a"}""", """{"speed":1,"name":"a"}"""], _arguments.Select(static arguments => arguments.ToJsonString()));
        Assert.Contains("takes no arguments", Assert.Throws<ArgumentException>(() => _registry.Make("Wrong-v0", new JsonObject { ["speed"] = 2 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_is_made_again_from_its_spec_as_JSON_with_its_arguments_and_wrappers()
    {
        using var environment = new FrameStack(new ClipReward(_registry.Make("Counting-v0", new JsonObject { ["speed"] = 2 }), 0, 1), 3);
        var json = EnvironmentSpecJson.Write(_registry.SpecOf(environment)).ToJsonString();
        using var again = _registry.Make(EnvironmentSpecJson.Read(JsonNode.Parse(json)));

        Assert.Equal("""{"speed":2,"name":"a"}""", _arguments[^1].ToJsonString());
        Assert.Equal(environment.ToString(), again.ToString());
        Assert.Equal(_registry.SpecOf(environment), _registry.SpecOf(again));
        Assert.Equal(environment.Reset(seed: 4).Observation, again.Reset(seed: 4).Observation);
        Assert.Equal(environment.Step(1).Reward, again.Step(1).Reward);
    }

    [Fact]
    public void A_spec_shows_which_default_wrappers_are_there()
    {
        using var environment = new TimeLimit(_registry.Make(_registry.Spec("Counting-v0") with { IsChecked = false }), 2);
        var spec = _registry.SpecOf(environment);
        Assert.Equal((false, true, 5), (spec.IsChecked, spec.EnforcesOrder, spec.MaxEpisodeSteps));
        Assert.Equal([new WrapperSpec("TimeLimit", new JsonObject { ["maxEpisodeSteps"] = 2 })], spec.Wrappers);
    }

    [Fact]
    public void What_was_made_elsewhere_or_with_code_has_no_spec()
    {
        using var stranger = new CountingEnvironment();
        Assert.Contains("not made by this registry", Assert.Throws<ArgumentException>(() => _registry.SpecOf(stranger)).Message, StringComparison.Ordinal);
        using var coded = new TransformReward(_registry.Make("Counting-v0"), static reward => -reward);
        Assert.Contains("TransformReward", Assert.Throws<ArgumentException>(() => _registry.SpecOf(coded)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_wrapped_is_ended()
    {
        var spec = _registry.Spec("Counting-v0") with { Wrappers = [new WrapperSpec("FrameStak", [])] };
        Assert.Contains("Did you mean 'FrameStack'?", Assert.Throws<ArgumentException>(() => _registry.Make(spec)).Message, StringComparison.Ordinal);
        Assert.True(Assert.Single(_made).Disposed);
    }

    [Theory]
    [InlineData("null", "found null")]
    [InlineData("{}", "'id'")]
    [InlineData("""{"id":"a b"}""", "'a b'")]
    [InlineData("""{"id":"A-v0","maxEpisodeStep":3}""", "maxEpisodeStep")]
    [InlineData("""{"id":"A-v0","maxEpisodeSteps":"three"}""", "$.maxEpisodeSteps")]
    [InlineData("""{"id":"A-v0","wrappers":null}""", "rappers")]
    [InlineData("""{"id":"A-v0","wrappers":[{"name":"ClipAction"}]}""", "'arguments'")]
    public void JSON_that_is_no_spec_is_refused(string json, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => EnvironmentSpecJson.Read(JsonNode.Parse(json))).Message, StringComparison.Ordinal);
}
