using System.Globalization;

namespace SoftQ.Generators.Tests;

public sealed class AnalyzerTests
{
    private const string Reset = "[Reset] private void Reset() => _x = 0;";
    private const string Step = "[Step] private double Step([Action(Low = -1, High = 1)] float push) => _x += push;";
    private const string Observation = "[Observation] private float _x;";

    [Theory]
    [InlineData("SQ0101", Observation, "[Reset] private void One() => _x = 0; [Reset] private void Two() => _x = 0;", Step)]
    [InlineData("SQ0101", Observation, "[Reset] private int Reset() => 0;", Step)]
    [InlineData("SQ0101", Observation, "[Reset] private void Reset(int seed) => _x = seed;", Step)]
    [InlineData("SQ0102", Observation, Reset, "")]
    [InlineData("SQ0102", Observation, Reset, Step + "[Step] private double Other([Action(Count = 2)] int a) => _x += a;")]
    [InlineData("SQ0102", Observation, Reset, "[Step] private void Step([Action(Count = 2)] int a) => _x += a;")]
    [InlineData("SQ0102", Observation, Reset, "[Step] private (bool, double) Step([Action(Count = 2)] int a) => (true, _x += a);")]
    [InlineData("SQ0102", Observation, Reset, "[Step] private double Step([Action(Count = 2)] int a, int b) => _x += a + b;")]
    [InlineData("SQ0103", "private float _x;", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Low = 1, High = 0)] private float _y;", Reset, Step)]
    [InlineData("SQ0103", Observation + "[Observation(Size = 2)] private float _y;", Reset, Step)]
    [InlineData("SQ0103", "private float _x; [Observation(Space = \"Missing\")] private readonly float[] _y = [0];", Reset, Step)]
    [InlineData("SQ0103", "[Observation(Space = \"S\")] private float _x; private SoftQ.Gym.Spaces.Box S => null!;", Reset, Step)]
    [InlineData("SQ0103", Observation + "[Observation(Space = \"S\")] private readonly float[] _y = [0]; private SoftQ.Gym.Spaces.Box S => null!;", Reset, Step)]
    [InlineData("SQ0104", Observation + "private SoftQ.Gym.Spaces.Box S => null!;", Reset, "[Step] private double Step([Action(Space = \"S\", Size = 2)] float[] a) => _x += a[0];")]
    [InlineData("SQ0103", Observation + "[Observation] private float Y { set => _x = value; }", Reset, Step)]
    [InlineData("SQ0103", Observation + "[Observation] private readonly float[,] _y = new float[2, 2];", Reset, Step)]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step(float push) => _x += push;")]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step([Action(Low = 0, High = 1)] float a, [Action(Count = 2)] int b) => _x += a + b;")]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step([Action(Count = 2, Start = 16777216)] int a) => _x += a;")]
    [InlineData("SQ0104", Observation, Reset, "private enum E; [Step] private double Step([Action] E a) => _x += (int)a;")]
    [InlineData("SQ0106", Observation, Reset, "[Step] private double Step([Action(Low = 1, High = 0)] float a) => _x += a;")]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step([Action(Low = 0, High = 1)] float[] a) => _x += a[0];")]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step([Action] int a) => _x += a;")]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step([Action] string a) => _x += a.Length;")]
    [InlineData("SQ0103", Observation + "[Observation] private E _y; private enum E;", Reset, Step)]
    [InlineData("SQ0103", Observation + "[Observation] private float Y(int i) => _x;", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Size = 2, Lows = [1, 2, 3])] private readonly float[] _y = new float[2];", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Low = 0, Lows = [0])] private float _y;", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Low = 0)] private bool _y;", Reset, Step)]
    [InlineData("SQ0106", Observation, Reset, "[Step] private double Step([Action(Low = 0)] float a) => _x += a;")]
    [InlineData("SQ0107", Observation + "[Info] private System.Span<float> Row => default;", Reset, Step)]
    [InlineData("SQ0108", Observation + "[Render] private void Draw() { }", Reset, Step)]
    [InlineData("SQ0108", Observation + "[Render(Width = 0)] private void Draw(SoftQ.Gym.Rendering.ICanvas canvas) { }", Reset, Step)]
    [InlineData("SQ0109", Observation + "[Restore] private void Read(SoftQ.Gym.State.StateReader reader) { }", Reset, Step)]
    [InlineData("SQ0105", Observation + "private object? _o;", Reset, Step)]
    [InlineData("SQ0105", Observation + "private System.IO.Stream? _o;", Reset, Step)]
    [InlineData("SQ0105", Observation + "private readonly System.IO.FileStream _o = null!;", Reset, Step)]
    [InlineData("SQ0105", Observation + "private nint _o;", Reset, Step)]
    [InlineData("SQ0105", Observation + "private readonly System.Collections.Generic.Dictionary<int, int> _o = [];", Reset, Step)]
    [InlineData("SQ0105", Observation + "private readonly System.Text.StringBuilder _o = new();", Reset, Step)]
    [InlineData("SQ0007", Observation + "public X() { } public X(int a) { }", Reset, Step)]
    [InlineData("SQ0007", Observation + "public X(ref int a) { }", Reset, Step)]
    [InlineData("SQ0105", Observation + "private string[] _o = [];", Reset, Step)]
    [InlineData("SQ0105", Observation + "private float[][] _o = [];", Reset, Step)]
    [InlineData("SQ0105", Observation + "private float Y { get; set => field = value + 1; }", Reset, Step)]
    [InlineData("SQ0105", Observation + "private SoftQ.Gym.RandomStream _random = new(1);", Reset, Step)]
    [InlineData("SQ0004", Observation + "private int __random;", Reset, Step)]
    [InlineData("SQ0004", Observation + "private static int Create => 0;", Reset, Step)]
    [InlineData("SQ0004", Observation + "void SoftQ.Gym.State.ICapturable.Capture(SoftQ.Gym.State.StateWriter writer) { }", Reset, Step)]
    [InlineData("SQ0007", Observation + "public X(System.Span<float> a) { }", Reset, Step)]
    [InlineData("SQ0007", Observation + "public unsafe X(int* a) { }", Reset, Step)]
    [InlineData("SQ0007", Observation + "public X(ref readonly System.IComparable a) { }", Reset, Step)]
    [InlineData("SQ0007", Observation + "public X(string a) { }", Reset, Step)]
    [InlineData("SQ0103", Observation + "[Observation(Size = int.MaxValue)] private readonly float[] _y = [];", Reset, Step)]
    [InlineData("SQ0103", Observation + "[Observation] private System.IO.FileShare _y;", Reset, Step)]
    [InlineData("SQ0104", Observation, Reset, "[Step] private double Step([Action(Size = int.MaxValue, Low = 0, High = 1)] float[] a) => _x += a[0];")]
    [InlineData("SQ0105", Observation + "private System.Runtime.InteropServices.GCHandle _o;", Reset, Step)]
    [InlineData("SQ0105", Observation + "private H _o; private struct H { public (int, nint) Held; }", Reset, Step)]
    [InlineData("SQ0105", Observation + "private readonly H _o; private unsafe struct H { public int* Held; }", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Low = -1e300)] private float _y;", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Highs = [1e300])] private float _y;", Reset, Step)]
    [InlineData("SQ0106", Observation + "[Observation(Low = double.NaN)] private float _y;", Reset, Step)]
    [InlineData("SQ0107", Observation + "[Info] private unsafe int* I => null;", Reset, Step)]
    [InlineData("SQ0109", Observation + "public void Capture(SoftQ.Gym.State.StateWriter writer) { }", Reset, Step)]
    [InlineData("SQ0105", Observation + "private int Count; private readonly System.Collections.Generic.Queue<int> _q = new();", Reset, Step)]
    public async Task A_mistake_in_an_environment_is_reported_alone(string id, string observation, string reset, string step)
    {
        var source = $$"""
            using SoftQ;

            [Environment("X-v0")]
            public sealed partial class X
            {
                {{observation}}
                {{reset}}
                {{step}}
            }
            """;
        Assert.Equal([id], (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
        Assert.Empty(GeneratorHarness.Run(source).Files);
    }

    [Theory]
    [InlineData("SQ0002", "[Parameter] public float A { get; init; } = float.NaN;")]
    [InlineData("SQ0002", "[Parameter] public float A { get; init; } = System.MathF.Sqrt(2);")]
    [InlineData("SQ0002", "[Parameter] public int[] A { get; init; } = [System.Environment.ProcessId];")]
    [InlineData("SQ0002", "[Parameter] public string A { get; init; } = 5;")]
    [InlineData("SQ0002", "[Parameter] public float A { get; init; } = \"5\";")]
    [InlineData("SQ0002", "[Parameter] public bool A { get; init; } = 1;")]
    [InlineData("SQ0002", "[Parameter] public float A { get; } = 1;")]
    [InlineData("SQ0002", "[Parameter] public decimal A { get; init; }")]
    [InlineData("SQ0002", "[Parameter] public System.TimeSpan A { get; init; } = System.TimeSpan.FromSeconds(System.Environment.ProcessId);")]
    [InlineData("SQ0002", "[Parameter] public P A { get; init; } = new();")]
    [InlineData("SQ0002", "[Parameter(AllowedValues = [1, \"2\"])] public int A { get; init; } = 1;")]
    [InlineData("SQ0002", "[Parameter(Min = 1)] public string A { get; init; } = \"a\";")]
    [InlineData("SQ0005", "[Parameter(Min = 1)] public int A { get; init; }")]
    [InlineData("SQ0005", "[Parameter(Max = 1)] public double[] A { get; init; } = [0.5, 2];")]
    [InlineData("SQ0005", "[Parameter(Max = 10)] public System.TimeSpan A { get; init; } = System.TimeSpan.FromMinutes(1);")]
    [InlineData("SQ0005", "[Parameter(AllowedValues = [\"a\"])] public string A { get; init; } = \"b\";")]
    [InlineData("SQ0002", "[Parameter] public int[][] A { get; init; } = [];")]
    [InlineData("SQ0002", "[Parameter(Min = 2, Max = 1)] public required int A { get; init; }")]
    [InlineData("SQ0002", "[Parameter(Min = 1e10)] public required int A { get; init; }")]
    [InlineData("SQ0002", "[Parameter] public int A { get; init; } [Parameter] public int a { get; init; }")]
    [InlineData("SQ0002", "public enum E { One = 1 } [Parameter] public E A { get; init; }")]
    [InlineData("SQ0002", "public enum E { One = 1 } [Parameter] public E A { get; init; } = (E)3;")]
    [InlineData("SQ0007", "public required int A { get; init; }")]
    [InlineData("SQ0007", "public P(int a) { }")]
    [InlineData("SQ0002", "[Parameter] public int A { get; set; } = 1;")]
    [InlineData("SQ0002", "[Parameter(Min = 3e9)] public int A { get; init; } = 1;")]
    [InlineData("SQ0002", "[Parameter(Min = double.PositiveInfinity)] public required double A { get; init; }")]
    [InlineData("SQ0005", "[Parameter] public ulong A { get; init; } = 9223372036854775808;")]
    [InlineData("SQ0004", "public int Descriptions => 1;")]
    public async Task A_mistake_in_a_parameter_set_is_reported_alone(string id, string members)
    {
        var source = $$"""
            using SoftQ;

            [ParameterSet]
            public sealed partial class P
            {
                {{members}}
            }
            """;
        Assert.Equal([id], (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
        Assert.Empty(GeneratorHarness.Run(source).Files);
    }

    [Theory]
    [InlineData("SQ0001", "public class Outer { [ParameterSet] public partial record P; }")]
    [InlineData("SQ0003", "[Kernel(\"r b f\")] public abstract partial class K : SoftQ.Kernels.IKernel;")]
    [InlineData("SQ0004", "[Kernel(\"rbf\")] public partial class K;")]
    [InlineData("SQ0004", "[Sampler(\"mine\")] public partial class S;")]
    [InlineData("SQ0004", "public partial class Outer<T> { [ParameterSet] public partial record P; }")]
    [InlineData("SQ0004", "[ParameterSet] file partial record P;")]
    [InlineData("SQ0004", "[ParameterSet] public abstract partial record P;")]
    [InlineData("SQ0004", "file partial class Outer { [ParameterSet] internal partial record P; }")]
    [InlineData("SQ0004", "[ParameterSet] internal partial record Create;")]
    [InlineData("SQ0007", "public abstract record B { public required int A { get; init; } } [ParameterSet] public partial record P : B;")]
    [InlineData("SQ0002", "public interface I { int A { get; init; } } [ParameterSet] public partial record P : I { [Parameter] int I.A { get; init; } }")]
    [InlineData("SQ0008", "public interface I { [Observation] float A => 1; }")]
    public async Task A_type_that_cannot_be_completed_is_reported(string id, string declaration)
    {
        var source = "using SoftQ;\n" + declaration;
        Assert.Contains(id, (await GeneratorHarness.Analyze(source)).Select(static diagnostic => diagnostic.Id));
        Assert.Empty(GeneratorHarness.Run(source).Files);
    }

    [Fact]
    public async Task A_plugin_hidden_from_the_registration_is_reported()
    {
        var source = $$"""
            using SoftQ;

            public partial class Outer
            {
                [Environment("X-v0")]
                private sealed partial class X
                {
                    {{Observation}}
                    {{Reset}}
                    {{Step}}
                }
            }
            """;
        var diagnostic = Assert.Single(await GeneratorHarness.Analyze(source));
        Assert.Equal("'X' is hidden from the assembly's registration; make it internal or public", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_pragma_silences_a_diagnostic()
    {
        var source = """
            using SoftQ;

            #pragma warning disable SQ0001
            [ParameterSet] public record P;
            #pragma warning restore SQ0001
            """;
        Assert.DoesNotContain(await GeneratorHarness.Analyze(source), static diagnostic => !diagnostic.IsSuppressed);
    }
}
