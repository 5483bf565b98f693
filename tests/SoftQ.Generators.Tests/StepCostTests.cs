using System.Diagnostics;
using SoftQ.Gym.Environments;
using Xunit.Abstractions;

namespace SoftQ.Generators.Tests;

/// <summary>What the generated part adds to the time of a step.</summary>
public sealed class StepCostTests(ITestOutputHelper output)
{
    private const int Rounds = 60;
    private const int Steps = 200_000;
    private const double LargestRatio = 1.15;

    [Fact]
    public void A_generated_environment_does_what_the_hand_written_one_does()
    {
        var (generated, written) = (LoadedShape.Make("PointMass"), new HandWrittenPointMass());
        var (observation, expected) = (new float[4], new float[4]);
        generated.Reset(1, observation);
        written.Reset(1, expected);
        for (var i = 0; i < 20; i++)
        {
            float[] action = [MathF.Sin(i) * 2, MathF.Cos(i)];
            Assert.Equal(written.Step(action, expected), generated.Step(action, observation));
            Assert.Equal(expected, observation);
        }
    }

    [Fact]
    [Trait("Category", "Full")]
    public void A_generated_step_takes_at_most_15_percent_longer_than_a_hand_written_one()
    {
        var (generated, written) = (LoadedShape.Make("PointMass"), new HandWrittenPointMass());
        var (least, leastWritten) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Nanoseconds(generated));
            leastWritten = Math.Min(leastWritten, Nanoseconds(written));
        }
        output.WriteLine($"generated {least:F2} ns, hand-written {leastWritten:F2} ns, ratio {least / leastWritten:F2}");
        Assert.True(least <= LargestRatio * leastWritten, $"A generated step took {least:F2} ns, a hand-written one {leastWritten:F2} ns.");
    }

    private static double Nanoseconds(IEnvironment environment)
    {
        Span<float> observation = stackalloc float[4];
        ReadOnlySpan<float> action = [0.3f, -0.7f];
        environment.Reset(1, observation);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Steps; i++)
            environment.Step(action, observation);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Steps;
    }
}
