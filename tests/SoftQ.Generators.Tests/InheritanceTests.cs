namespace SoftQ.Generators.Tests;

/// <summary>What an environment inherits that generated code cannot reach, or should not.</summary>
public sealed class InheritanceTests
{
    private const string Reset = "[Reset] protected void Reset() => _x = 0;";
    private const string Step = "[Step] protected double Step([Action(Low = -1, High = 1)] float push) => _x += push;";
    private const string Observation = "[Observation] protected float _x;";

    [Theory]
    [InlineData("SQ0105", "public float Y { get; private set; }", "")]
    [InlineData("SQ0105", "private float Y { get; set; }", "")]
    [InlineData("SQ0105", "private float _y;", "")]
    [InlineData("SQ0004", "[Observation] private float Y => 1;", "")]
    [InlineData("SQ0004", "[Observation] public float Y { private get => 1; set { } }", "")]
    [InlineData("SQ0004", "protected int __begun;", "")]
    [InlineData("SQ0004", "", "[Observation] float I.Z => 1;")]
    public async Task What_generated_code_cannot_reach_is_reported_alone(string id, string inherited, string own)
    {
        var source = $$"""
            using SoftQ;

            public interface I { float Z => 0; }

            public abstract class B
            {
                {{Observation}}
                {{inherited}}
                {{Reset}}
                {{Step}}
            }

            [Environment("X-v0")]
            public sealed partial class X : B, I
            {
                {{own}}
            }
            """;
        Assert.Equal([id], (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
        Assert.Empty(GeneratorHarness.Run(source).Files);
    }

    [Fact]
    public async Task A_field_hidden_twice_is_reported()
    {
        var source = $$"""
            using SoftQ;

            public abstract class A { protected int N; }

            public abstract class B : A { protected new int N; }

            [Environment("X-v0")]
            public sealed partial class X : B
            {
                protected new int N;
                {{Observation}}
                {{Reset}}
                {{Step}}
            }
            """;
        Assert.Equal(["SQ0105"], (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task An_environment_that_derives_from_another_is_reported()
    {
        var source = $$"""
            using SoftQ;

            [Environment("B-v0")]
            public partial class B
            {
                {{Observation}}
                {{Reset}}
                {{Step}}
            }

            [Environment("X-v0")]
            public sealed partial class X : B;
            """;
        Assert.Equal(["SQ0004"], (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_captured_parameter_of_a_primary_constructor_that_has_state_is_reported()
    {
        var source = $$"""
            using SoftQ;

            [Environment("X-v0")]
            public sealed partial class X(SoftQ.Gym.RandomStream noise)
            {
                {{Observation}}
                {{Reset}}
                [Step] private double Step([Action(Low = -1, High = 1)] float push) => noise.Normal() + (_x += push);
            }
            """;
        var diagnostic = Assert.Single(await GeneratorHarness.Analyze(source));
        Assert.Equal("SQ0105", diagnostic.Id);
        Assert.StartsWith("'noise'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_class_of_environments_is_held_to_what_environments_are()
    {
        const string source = """
            using SoftQ;

            public abstract class B
            {
                protected static int Shared;
                protected float _x;
                private readonly System.Func<System.Guid> _fresh = System.Guid.NewGuid;

                [Reset] protected void Reset() => _x = System.Random.Shared.NextSingle() + _fresh().ToByteArray()[0];
            }
            """;
        Assert.Equal(["SQ0110", "SQ0111", "SQ0111"], (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Structs_are_refused_by_the_compiler_and_left_alone()
    {
        const string source = """
            [SoftQ.Environment("X-v0")] public partial struct X;
            [SoftQ.ParameterSet] public partial record struct Y;
            """;
        var run = GeneratorHarness.Run(source);
        Assert.Equal(["CS0592", "CS0592"], run.Problems.Select(static problem => problem.Id));
        Assert.Empty(run.Files);
        Assert.Empty(await GeneratorHarness.Analyze(source));
    }
}
