using SoftQ.Learning.Algorithms;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

public class SoftBellmanTests
{
    [Fact]
    public void The_target_bootstraps_where_the_task_goes_on()
    {
        using var target = SoftBellman.Target(tensor([1f, 1f]), tensor([1f, 0f]), tensor([10f, 10f]), rewardScale: 0.5, discount: 0.9);
        Assert.Equal([9.5f, 0.5f], target.data<float>().ToArray());
    }

    [Fact]
    public void The_gradient_is_that_of_half_the_mean_squared_error()
    {
        using var actionValues = tensor([1f, 5f], requires_grad: true);
        using var targets = tensor([3f, 4f]);
        using var loss = 0.5f * (targets - actionValues).square().mean();
        loss.backward();
        using var gradient = SoftBellman.LossGradient(actionValues.detach(), targets);
        Assert.Equal(actionValues.grad!.data<float>().ToArray(), gradient.data<float>().ToArray());
    }
}
