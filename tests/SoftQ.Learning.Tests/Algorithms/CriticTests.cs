using SoftQ.Learning.Algorithms.Actors;
using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Networks;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

public sealed class CriticTests : IDisposable
{
    private static readonly NetworkShape Shape = new(ConditionSize: 3, InputSize: 2, OutputSize: 1, [16, 16]);

    private readonly TorchSharp.DisposeScope _scope = NewDisposeScope();
    private readonly NetworkFactory _factory = TinyTask.Networks(new LearningRateSchedule(1));

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_value_of_two_is_the_lesser_one_at_every_action()
    {
        using var both = new Critic(TinyTask.Networks(new LearningRateSchedule(1)), Shape, count: 2, learningRate: 1e-3);
        var factory = TinyTask.Networks(new LearningRateSchedule(1));
        using var first = new Critic(factory, Shape, count: 1, learningRate: 1e-3);
        var (observations, actions) = Inputs();
        var values = both.Values(observations, actions).data<float>().ToArray();
        var ofFirst = first.Values(observations, actions).data<float>().ToArray();
        Assert.All(values.Zip(ofFirst), static pair => Assert.True(pair.First <= pair.Second));
        Assert.Contains(values.Zip(ofFirst), static pair => pair.First < pair.Second);
        Assert.Contains(values.Zip(ofFirst), static pair => pair.First == pair.Second);
        Assert.Equal(values, both.TargetValues(observations, actions).data<float>().ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_action_gradient_is_that_of_finite_differences(int count)
    {
        const float step = 1e-2f;
        using var critic = new Critic(_factory, Shape, count, learningRate: 1e-3);
        var (observations, actions) = Inputs();
        var gradient = critic.ActionGradient(observations, actions);
        var agreeing = 0L;
        for (var k = 0; k < Shape.InputSize; k++)
        {
            var shift = zeros_like(actions);
            shift.select(2, k).fill_(step);
            var difference = (critic.Values(observations, actions + shift) - critic.Values(observations, actions - shift)) / (2 * step);
            agreeing += difference.sub(gradient.select(2, k)).abs().le(1e-3).sum().item<long>();
        }
        // Where a step crosses a kink of a rectifier or of the minimum, finite differences have no say.
        Assert.True(agreeing >= 0.8 * gradient.NumberOfElements, $"{agreeing} of {gradient.NumberOfElements}");
    }

    [Fact]
    public void The_step_of_a_deterministic_policy_is_up_the_gradient_of_its_value()
    {
        // One step of Adam moves every weight by the learning rate along the sign of its gradient, so a small one must raise Q.
        using var critic = new Critic(_factory, Shape, count: 1, learningRate: 1e-3);
        using var actor = new DeterministicActor(_factory, StateNetwork.Shape(3, 2, [16, 16]), learningRate: 1e-4);
        var (observations, _) = Inputs();
        var before = critic.Values(observations, actor.Act(observations)).mean().item<float>();
        for (var i = 0; i < 20; i++)
        {
            actor.Climb(observations, critic);
            var after = critic.Values(observations, actor.Act(observations)).mean().item<float>();
            Assert.True(after > before, $"{after} after {before}");
            before = after;
        }
    }

    [Fact]
    public void Targets_take_their_share()
    {
        using var critic = new Critic(_factory, Shape, count: 2, learningRate: 0.1);
        var (observations, actions) = Inputs();
        var untrained = critic.TargetValues(observations, actions).data<float>().ToArray();
        critic.Learn(observations, actions.select(1, 0), zeros(observations.shape[0]));
        Assert.Equal(untrained, critic.TargetValues(observations, actions).data<float>().ToArray());
        critic.MoveTargets(1);
        Assert.Equal(critic.Values(observations, actions).data<float>().ToArray(), critic.TargetValues(observations, actions).data<float>().ToArray());
        Assert.NotEqual(untrained, critic.TargetValues(observations, actions).data<float>().ToArray());
    }

    private static (Tensor Observations, Tensor Actions) Inputs()
    {
        var random = new Gym.RandomStream(7);
        return (Samplers.RandomTensors.NormalTensor(random, CPU, 20, 3), Samplers.RandomTensors.UniformTensor(random, CPU, -1, 1, 20, 5, 2));
    }
}
