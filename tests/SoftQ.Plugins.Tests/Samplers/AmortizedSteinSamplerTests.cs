using SoftQ.Gym;
using SoftQ.Gym.State;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

public sealed class AmortizedSteinSamplerTests
{
    private static readonly ModesEnergy Energy = new(temperature: 0.5, width: 0.5, 1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(3, 40)]
    public void Samples_are_inside_the_box(int states, int count)
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1);
        var actions = training.Sampler.Sample(Observations(states), count, Energy, training.Random);
        Assert.Equal([states, count, 2], actions.shape);
        Assert.All(actions.data<float>().ToArray(), static element => Assert.InRange(element, -1, 1));
    }

    [Fact]
    public void The_same_stream_gives_the_same_actions_and_a_stream_goes_on()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1);
        var (first, second) = (new RandomStream(7), new RandomStream(7));
        var once = training.Sampler.Sample(Observations(2), 3, Energy, first);
        TensorAssert.Close(once, training.Sampler.Sample(Observations(2), 3, Energy, second), 0);
        Assert.NotEqual(once.data<float>().ToArray(), training.Sampler.Sample(Observations(2), 3, Energy, second).data<float>().ToArray());
    }

    [Fact]
    public void Learning_moves_the_network()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1);
        var before = training.Sampler.Sample(Observations(2), 4, Energy, new RandomStream(7)).data<float>().ToArray();
        training.Run(1, Observations(2), Energy);
        Assert.NotEqual(before, training.Sampler.Sample(Observations(2), 4, Energy, new RandomStream(7)).data<float>().ToArray());
    }

    [Fact]
    public void What_follows_a_restored_state_is_the_same_to_the_bit()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1).Run(5, Observations(4), Energy);
        using var captured = Capture(training);
        var expected = Continue(training);

        using var other = new Training(seed: 2).Run(2, Observations(4), Energy);
        var reader = new StateReader(captured);
        reader.Read("sampler", other.Sampler);
        reader.Read("random", other.Random);

        Assert.Equal(expected, Continue(other));
    }

    [Fact]
    public void Capturing_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 3);
        using var twin = new Training(seed: 3);
        Capture(twin).Dispose();
        Assert.Equal(Continue(training), Continue(twin));
        Capture(twin).Dispose();
        Assert.Equal(Continue(training), Continue(twin));
    }

    [Fact]
    public void A_state_of_a_network_of_another_size_is_refused()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1, hiddenSize: 64);
        using var captured = Capture(training);
        using var other = new Training(seed: 1, hiddenSize: 32);
        Assert.Throws<StateMismatchException>(() => new StateReader(captured).Read("sampler", other.Sampler));
    }

    [Fact]
    public void One_particle_in_each_set_is_enough()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1, particles: 1).Run(3, Observations(4), Energy);
        TensorAssert.Finite(training.Sampler.Sample(Observations(4), 10, Energy, training.Random));
    }

    [Fact]
    public void Learning_leaves_no_tensor_behind()
    {
        using var scope = NewDisposeScope();
        using var training = new Training(seed: 1).Run(1, Observations(4), Energy);
        var observations = Observations(4);
        var before = scope.DisposablesCount;
        training.Run(3, observations, Energy);
        Assert.Equal(before, scope.DisposablesCount);
    }

    private static Tensor Observations(int states) => linspace(-0.5, 0.5, 2 * states).view(states, 2);

    private static float[] Continue(Training training)
    {
        training.Run(5, Observations(4), Energy);
        return training.Sampler.Sample(Observations(4), 3, Energy, training.Random).data<float>().ToArray();
    }

    private static MemoryStream Capture(Training training)
    {
        var stream = new MemoryStream();
        var writer = new StateWriter(stream);
        writer.Write("sampler", training.Sampler);
        writer.Write("random", training.Random);
        stream.Position = 0;
        return stream;
    }
}
