using SoftQ.Learning.Networks;

namespace SoftQ.Learning.Tests.Networks;

public class LearningRateScheduleTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.6)]
    [InlineData(1, 0.2)]
    public void Falls_linearly_to_its_final_share(double progress, double expected)
    {
        var schedule = new LearningRateSchedule(0.2);
        schedule.MoveTo(progress);
        Assert.Equal(expected, schedule.Factor, 1e-12);
    }
}
