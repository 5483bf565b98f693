using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Learning.Networks.Vector;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Networks;

public class VectorNetworkTests
{
    [Theory]
    [InlineData(1, 1, new[] { 5 }, 1)]
    [InlineData(7, 3, new[] { 8, 8 }, 1)]
    [InlineData(4, 9, new[] { 6, 11, 3 }, 2)]
    [InlineData(64, 50, new[] { 128, 128 }, 2)]
    [InlineData(33, 37, new[] { 100, 17 }, 3)]
    [InlineData(2, 1000, new[] { 16 }, 2)]
    public void Output_and_gradients_are_those_of_the_torch_network(int states, int inputs, int[] hiddenSizes, int threads)
    {
        using var scope = NewDisposeScope();
        var shape = new NetworkShape(3, 2, 4, hiddenSizes);
        using var vector = new VectorNetwork(shape, new RandomStream(1), threads);
        using var torch = new TorchNetwork(shape, CPU, new RandomStream(1));
        var shift = randn(torch.Parameters.NumberOfElements) * 0.1f;
        torch.Parameters.add_(shift);
        vector.CopyFrom(torch);
        var (condition, input, outputGradient) = (randn(states, 3), randn(states, inputs, 2), randn(states, inputs, 4));

        var expected = torch.Forward(condition, input);
        var actual = vector.Forward(condition, input);
        expected.Backward(outputGradient);
        actual.Backward(outputGradient);
        AssertClose(expected.Output, actual.Output);
        AssertClose(expected.Output, vector.Evaluate(condition, input));
        AssertClose(torch.Gradient, vector.Gradient);
        AssertClose(expected.InputGradient(outputGradient), actual.InputGradient(outputGradient));
    }

    [Fact]
    public void Initial_weights_are_those_of_the_torch_network()
    {
        var shape = new NetworkShape(3, 2, 4, [20, 30]);
        using var vector = new VectorNetwork(shape, new RandomStream(1), 1);
        using var torch = new TorchNetwork(shape, CPU, new RandomStream(1));
        Assert.Equal(torch.Parameters.data<float>().ToArray(), vector.Parameters.data<float>().ToArray());
    }

    [Fact]
    public void Equal_thread_counts_give_equal_bits()
    {
        using var scope = NewDisposeScope();
        var shape = new NetworkShape(3, 2, 1, [50, 50]);
        var (condition, input, outputGradient) = (randn(64, 3), randn(64, 40, 2), randn(64, 40, 1));
        float[] Gradient()
        {
            using var network = new VectorNetwork(shape, new RandomStream(1), 2);
            network.Forward(condition, input).Backward(outputGradient);
            return network.Gradient.data<float>().ToArray();
        }

        var first = Gradient();
        for (var i = 0; i < 20; i++)
            Assert.Equal(first, Gradient());
    }

    [Fact]
    public void A_restored_network_computes_with_the_captured_parameters()
    {
        using var scope = NewDisposeScope();
        var shape = new NetworkShape(2, 2, 1, [3, 4]);
        using var network = new VectorNetwork(shape, new RandomStream(1), 1);
        using var restored = new VectorNetwork(shape, new RandomStream(2), 1);
        var (condition, input) = (randn(5, 2), randn(5, 2, 2));
        restored.Evaluate(condition, input);
        using var memory = new MemoryStream();
        network.Capture(new StateWriter(memory));
        memory.Position = 0;
        restored.Restore(new StateReader(memory));
        Assert.Equal(network.Evaluate(condition, input).data<float>().ToArray(), restored.Evaluate(condition, input).data<float>().ToArray());
    }

    private static void AssertClose(Tensor expected, Tensor actual) =>
        Assert.True(expected.allclose(actual, rtol: 1e-4, atol: 1e-4), $"{expected.str()}\nis not\n{actual.str()}");
}
