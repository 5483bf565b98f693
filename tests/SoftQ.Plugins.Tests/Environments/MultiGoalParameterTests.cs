using SoftQ.Manifest;
using SoftQ.Parameters;
using SoftQ.Plugins.MultiGoal;

namespace SoftQ.Plugins.Tests.Environments;

public sealed class MultiGoalParameterTests
{
    [Fact]
    public void Create_sets_every_parameter()
    {
        var values = new ParameterValues(new Dictionary<string, object?>
        {
            ["goals"] = new[] { 1.0, 2.0 },
            ["goalRadius"] = 0.5,
            ["goalReward"] = 11.0,
            ["reward"] = "gaussians",
            ["actionCost"] = 12.0,
            ["distanceCost"] = 13.0,
            ["gaussianHeight"] = 14.0,
            ["gaussianWidth"] = 15.0,
            ["startDeviation"] = 0.25,
            ["stepDeviation"] = 0.125,
        });

        var task = MultiGoal.MultiGoal.Create(new NoServices(), values);

        Assert.Equal([1, 2], task.Goals);
        Assert.Equal(RewardForm.Gaussians, task.Reward);
        Assert.Equal((0.5f, 11), (task.GoalRadius, task.GoalReward));
        Assert.Equal((12, 13), (task.ActionCost, task.DistanceCost));
        Assert.Equal((14, 15), (task.GaussianHeight, task.GaussianWidth));
        Assert.Equal((0.25f, 0.125f), (task.StartDeviation, task.StepDeviation));
    }

    private sealed class NoServices : IPluginServices
    {
        public TService Get<TService>()
            where TService : notnull =>
            throw new InvalidOperationException($"The task asks for {typeof(TService)}; it should need nothing.");
    }
}
