using SoftQ.Hosting.Configuration;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class ResolvedConfigurationTests : IDisposable
{
    private const string Canonical = $$"""
        {
          "algorithm": {
            "id": "slow",
            "patience": 5
          },
          "environment": {
            "id": "Corridor-v0",
            "length": 10,
            "light": "dim",
            "marks": [0.5,1],
            "maxEpisodeSteps": 5,
            "reward": -1,
            "sign": "",
            "slippery": false
          },
          "kernel": {
            "id": "constant"
          },
          "resolved": {
            "plugins": {
              "environment": {
                "assembly": "Healthy",
                "contract": "{{ContractVersion.Current}}",
                "version": "0.1.0"
              },
              "kernel": {
                "assembly": "Healthy",
                "contract": "{{ContractVersion.Current}}",
                "version": "0.1.0"
              },
              "sampler": {
                "assembly": "Healthy",
                "contract": "1.0",
                "version": "0.1.0"
              }
            }
          },
          "sampler": {
            "id": "still"
          },
          "training": {
            "device": "auto",
            "hiddenSizes": [128,128],
            "rate": 0.0003,
            "seed": 0,
            "steps": 25000
          }
        }

        """;

    private readonly Resolution _resolution = new();

    [Fact]
    public void An_environment_alone_becomes_a_configuration_with_a_value_for_everything() =>
        Assert.Equal(Canonical.ReplaceLineEndings("\n"), _resolution.Environment().ToJson());

    [Theory]
    [InlineData("environment.sign=a \"quoted\" ↑ sign")]
    [InlineData("environment.reward=1e300")]
    [InlineData("environment.reward=0.1")]
    [InlineData("environment.reward=-0.0")]
    [InlineData("environment.marks=[]")]
    [InlineData("environment.marks=[1e-7, 123456789.125, 5e-324]")]
    [InlineData("environment.maxEpisodeSteps=0")]
    [InlineData("training.seed=9223372036854775807")]
    public void The_text_read_back_as_a_file_resolves_to_itself(string text)
    {
        var json = _resolution.Environment(text).ToJson();

        Assert.Equal(json, _resolution.File(json).ToJson());
    }

    [Fact]
    public void Values_have_the_types_of_their_parameters()
    {
        var configuration = _resolution.Environment("environment.reward=2", "environment.marks=[1,2]");

        var values = configuration["environment"].Values;

        Assert.Equal(2.0, Assert.IsType<double>(values["reward"]));
        Assert.Equal([1.0, 2.0], Assert.IsType<double[]>(values["marks"]));
        Assert.Equal(10L, Assert.IsType<long>(values["length"]));
        Assert.False(Assert.IsType<bool>(values["slippery"]));
        Assert.Equal([128, 128], configuration["training"].Parameters.GetArray<int>("hiddenSizes"));
        Assert.Equal("Corridor-v0", configuration["environment"].Plugin!.Id);
    }

    [Fact]
    public void A_resolved_section_makes_the_environment_that_it_describes()
    {
        using var host = Fixture.Host("Healthy");
        var section = _resolution.Environment("environment.length=7", "environment.maxEpisodeSteps=3")["environment"];

        using var environment = host.CreateEnvironment(
            section.Plugin!.Id,
            section.Parameters,
            section.Parameters.Get<int>(ConfigurationSection.MaxEpisodeSteps));

        Assert.Equal("Box(0, 7, (1,), float32)", environment.ObservationSpace.ToString());
        Assert.Equal(3, environment.Spec!.MaxEpisodeSteps);
    }

    [Fact]
    public void A_file_may_have_comments_and_trailing_commas()
    {
        var configuration = _resolution.File("""
            // a short run
            {
              "environment": { "id": "Corridor-v0", /* shorter */ "length": 3, },
              "training": { "hiddenSizes": [64, /* one layer */], },
            }
            """);

        Assert.Equal(3L, configuration["environment"].Values["length"]);
        Assert.Equal(new long[] { 64 }, configuration["training"].Values["hiddenSizes"]);
    }

    [Fact]
    public void Overrides_win_over_the_file_and_an_array_is_replaced_as_a_whole()
    {
        const string json = """
            { "environment": { "id": "Corridor-v0", "length": 3 }, "training": { "hiddenSizes": [1, 2, 3], "steps": 7 } }
            """;

        var values = _resolution.File(json, "training.hiddenSizes=[64]", "environment.length=4", "environment.length=5");

        Assert.Equal(new long[] { 64 }, values["training"].Values["hiddenSizes"]);
        Assert.Equal(5L, values["environment"].Values["length"]);
        Assert.Equal(7L, values["training"].Values["steps"]);
    }

    [Theory]
    [InlineData("training.device=cuda:1", "cuda:1")]
    [InlineData("training.device=\"cuda:1\"", "cuda:1")]
    [InlineData("training.device=5", "5")]
    [InlineData("training.device=", "")]
    [InlineData("training.device=a=b", "a=b")]
    [InlineData("Training.Device=cpu", "cpu")]
    public void A_text_may_stand_bare_in_an_override(string text, string device) =>
        Assert.Equal(device, _resolution.Environment(text)["training"].Values["device"]);

    [Theory]
    [InlineData("1e5", 100000)]
    [InlineData("2.0", 2)]
    public void A_whole_number_may_be_written_as_any_number(string text, long steps) =>
        Assert.Equal(steps, _resolution.Environment($"training.steps={text}")["training"].Values["steps"]);

    [Fact]
    public void An_allowed_value_is_found_whatever_its_case_and_keeps_its_own() =>
        Assert.Equal("bright", _resolution.Environment("environment.light=BRIGHT")["environment"].Values["light"]);

    public void Dispose() => _resolution.Dispose();
}
