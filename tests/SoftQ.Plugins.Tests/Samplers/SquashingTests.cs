using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

public sealed class SquashingTests
{
    private static readonly double[] Places = [-3, -1.2, -0.4, 0, 0.3, 0.9, 2.5];

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(3)]
    public void It_is_the_slope_of_the_log_density_before_squashing(double temperature)
    {
        const double step = 1e-5;
        using var scope = NewDisposeScope();
        var points = Places.SelectMany(static first => Places.Select(second => (First: first, Second: second))).ToArray();
        double[] actions = [.. points.SelectMany(static u => new[] { Math.Tanh(u.First), Math.Tanh(u.Second) })];
        double[] slopes = [.. points.SelectMany(static u => Slope(Math.Tanh(u.First), Math.Tanh(u.Second)))];
        double[] expected =
        [
            .. points.SelectMany(u => new[]
            {
                (LogDensity(u.First + step, u.Second, temperature) - LogDensity(u.First - step, u.Second, temperature)) / (2 * step),
                (LogDensity(u.First, u.Second + step, temperature) - LogDensity(u.First, u.Second - step, temperature)) / (2 * step),
            }),
        ];

        var score = Squashing.Score(InOneState(actions), InOneState(slopes), temperature);

        TensorAssert.Close(InOneState(expected), score, 1e-7);
    }

    [Fact]
    public void The_volume_is_exact_also_where_the_squashing_saturates()
    {
        using var scope = NewDisposeScope();
        var volume = Squashing.LogVolume(tensor(new[] { 0.0, 0, 0.5, -1.5, 40, -40 }).view(1, 3, 2));
        double[] expected = [0, LogSlopeOfTanh(0.5) + LogSlopeOfTanh(1.5), 2 * (Math.Log(4) - 80)];
        TensorAssert.Close(tensor(expected).view(1, 3), volume, 1e-12);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public void It_is_bounded_where_the_squashing_saturates(float u)
    {
        using var scope = NewDisposeScope();
        var actions = full(1, 3, 2, u).tanh();
        var score = Squashing.Score(actions, full(1, 3, 2, 1e6f), 0.01);
        TensorAssert.Close(full(1, 3, 2, -2f * Math.Sign(u)), score, 1e-6);
    }

    [Fact]
    public void Gradients_of_another_shape_are_refused()
    {
        using var scope = NewDisposeScope();
        var message = Assert.Throws<ArgumentException>(() => Squashing.Score(zeros(2, 3, 1), zeros(2, 1, 3), 1)).Message;
        Assert.Contains("[2, 3, 1]", message, StringComparison.Ordinal);
        Assert.Contains("[2, 1, 3]", message, StringComparison.Ordinal);
    }

    /// <summary>Q(a) = sin 3a₁ + 2 a₁ a₂ - a₂³.</summary>
    private static double Value(double first, double second) => Math.Sin(3 * first) + (2 * first * second) - (second * second * second);

    private static double[] Slope(double first, double second) =>
        [(3 * Math.Cos(3 * first)) + (2 * second), (2 * first) - (3 * second * second)];

    private static double LogDensity(double first, double second, double temperature) =>
        (Value(Math.Tanh(first), Math.Tanh(second)) / temperature) + LogSlopeOfTanh(first) + LogSlopeOfTanh(second);

    /// <summary>log(1 - tanh² u) = -2 log cosh u.</summary>
    private static double LogSlopeOfTanh(double u) => -2 * Math.Log(Math.Cosh(u));

    private static Tensor InOneState(double[] pairs) => tensor(pairs).view(1, -1, 2);
}
