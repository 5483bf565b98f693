using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class WrapperTableTests
{
    private readonly WrapperTable _table = new();

    [Fact]
    public void Settings_left_out_have_their_defaults()
    {
        var environment = Assert.IsType<RecordEpisodeStatistics>(Wrap("RecordEpisodeStatistics", []));
        Assert.Equal(100, environment.BufferLength);
    }

    [Theory]
    [InlineData("FrameStak", "{}", "There is no wrapper 'FrameStak'. Did you mean 'FrameStack'?")]
    [InlineData("FrameStack", "{\"stackSizes\":2}", "FrameStack has no setting 'stackSizes'. Did you mean 'stackSize'?")]
    [InlineData("FrameStack", "{}", "FrameStack: 'stackSize' is missing.")]
    [InlineData("FrameStack", "{\"stackSize\":\"two\"}", "FrameStack: 'stackSize' needs a value of Int32; found \"two\".")]
    [InlineData("FrameStack", "{\"stackSize\":2,\"padding\":\"ones\"}", "FrameStack: 'padding' needs a value of FramePadding; found \"ones\".")]
    [InlineData("FrameStack", "{\"stackSize\":0}", "FrameStack: ")]
    public void What_does_not_fit_is_refused_with_what_to_do(string name, string arguments, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => Wrap(name, JsonNode.Parse(arguments)!.AsObject())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_wrapper_of_ones_own_is_added_by_its_type()
    {
        _table.Add<Scaled>();
        var environment = Assert.IsType<Scaled>(Wrap("Scaled", new JsonObject { ["factor"] = 3 }));
        Assert.Equal(new WrapperSpec("Scaled", new JsonObject { ["factor"] = 3.0 }), _table.SpecOf(environment));
        Assert.Throws<ArgumentException>(_table.Add<Scaled>);
    }

    [Fact]
    public void A_class_that_values_cannot_make_is_refused()
    {
        Assert.Contains("whose first parameter is the inner IEnvironment", Assert.Throws<ArgumentException>(_table.Add<TransformAction>).Message, StringComparison.Ordinal);
        Assert.Contains("needs a readable property 'factor'", Assert.Throws<ArgumentException>(_table.Add<Secretive>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapper_that_needs_code_has_no_spec()
    {
        using var environment = new TransformReward(new CountingEnvironment(), static reward => -reward);
        Assert.Contains("TransformReward cannot be written into a spec", Assert.Throws<ArgumentException>(() => _table.SpecOf(environment)).Message, StringComparison.Ordinal);
    }

    private Wrapper Wrap(string name, JsonObject arguments) => _table.Wrap(new CountingEnvironment(), new WrapperSpec(name, arguments));

    private sealed class Scaled : Wrapper
    {
        [JsonConstructor]
        public Scaled(IEnvironment inner, double factor)
            : base(inner) => Factor = factor;

        public Scaled(IEnvironment inner)
            : this(inner, 2)
        {
        }

        public double Factor { get; }
    }

    private sealed class Secretive(IEnvironment inner, double factor) : Wrapper(inner)
    {
        public override string ToString() => $"{factor}";
    }
}
