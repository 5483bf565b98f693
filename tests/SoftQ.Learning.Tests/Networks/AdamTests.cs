using SoftQ.Gym;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Networks;

public class AdamTests
{
    [Fact]
    public void A_thousand_steps_are_those_of_PyTorch()
    {
        using var scope = NewDisposeScope();
        using var network = new TorchNetwork(new NetworkShape(3, 2, 1, [7]), CPU, new RandomStream(1));
        using var optimizer = new Adam(network, 1e-3, new LearningRateSchedule(1));
        var reference = new TorchSharp.Modules.Parameter(network.Parameters.clone());
        using var expected = torch.optim.Adam([reference], lr: 1e-3);
        var random = new RandomStream(2);
        var gradient = new float[network.Parameters.NumberOfElements];
        for (var step = 0; step < 1000; step++)
        {
            random.FillNormal(gradient);
            using var given = tensor(gradient);
            network.Gradient.copy_(given);
            reference.grad = given.clone();
            optimizer.Step();
            expected.step();
        }
        Assert.True((network.Parameters - reference.detach()).abs().max().item<float>() < 1e-6);
    }

    [Fact]
    public void The_schedule_scales_the_step()
    {
        using var network = new TorchNetwork(new NetworkShape(1, 1, 1, [2]), CPU, new RandomStream(1));
        var schedule = new LearningRateSchedule(finalShare: 0.1);
        using var optimizer = new Adam(network, 1e-2, schedule);
        network.Gradient.fill_(1);
        using var before = network.Parameters.clone();
        schedule.MoveTo(1);
        optimizer.Step();
        using var moved = before - network.Parameters;
        Assert.All(moved.data<float>().ToArray(), static change => Assert.Equal(1e-3, change, 1e-6));
    }
}
