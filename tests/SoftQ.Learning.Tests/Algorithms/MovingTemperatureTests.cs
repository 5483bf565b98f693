using SoftQ.Learning.Algorithms.Actors;
using SoftQ.Learning.Algorithms.Temperatures;

namespace SoftQ.Learning.Tests.Algorithms;

public class MovingTemperatureTests
{
    [Theory]
    [InlineData(TemperatureScheduleKind.Constant, 0.1)]
    [InlineData(TemperatureScheduleKind.Linear, 0.0505)]
    [InlineData(TemperatureScheduleKind.LogLinear, 0.01)]
    public void Half_the_way_is_where_the_schedule_says(TemperatureScheduleKind kind, double expected)
    {
        var temperature = Temperature(kind);
        temperature.MoveTo(updates: 0, progress: 0.5);
        Assert.Equal(expected, temperature.Value, 1e-12);
    }

    [Fact]
    public void The_anneal_of_the_paper_ends_after_its_updates_and_stays()
    {
        // From 0.1 to 0.001 in 20 epochs: 0.1 · 0.01^(e/20).
        var temperature = Temperature(TemperatureScheduleKind.LogLinear, updates: 20);
        foreach (var (epoch, expected) in new[] { (0, 0.1), (5, 0.1 * Math.Pow(0.01, 0.25)), (20, 0.001), (100, 0.001) })
        {
            temperature.MoveTo(epoch, progress: 0.1);
            Assert.Equal(expected, temperature.Value, 1e-12);
        }
    }

    [Fact]
    public void An_automatic_temperature_rises_while_the_entropy_is_too_low_and_falls_while_it_is_too_high()
    {
        var temperature = Temperature(TemperatureScheduleKind.Automatic);
        temperature.Learn(entropy: -3);
        // The first step of Adam is the learning rate, whatever the gradient.
        Assert.Equal(0.1 * Math.Exp(3e-4), temperature.Value, 1e-9);
        for (var i = 0; i < 100; i++)
            temperature.Learn(entropy: 1);
        Assert.True(temperature.Value < 0.1);
    }

    private static MovingTemperature Temperature(TemperatureScheduleKind kind, int updates = 0) => new(
        new SacOptions { Temperature = 0.1, FinalTemperature = 0.001, TemperatureSchedule = kind, TemperatureUpdates = updates }, targetEntropy: -1);
}
