using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Learning.Networks.Vector;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Networks.Vector;

public class VectorNetworkTests
{
    /// <summary>Networks of random depth, width, activation and batch, by every kernel and on one to three threads.</summary>
    [Theory]
    [InlineData(32)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void Output_and_gradients_are_those_of_the_torch_network(int width)
    {
        var random = new RandomStream((ulong)width);
        for (var trial = 0; trial < 25; trial++)
        {
            int[] hiddenSizes = [.. Enumerable.Range(0, 1 + random.Integer(3)).Select(_ => 1 + random.Integer(70))];
            var shape = new NetworkShape(random.Integer(6), random.Integer(5), 1 + random.Integer(3), hiddenSizes, (Activation)(trial % 2));
            Compare(shape, states: 1 + random.Integer(40), inputs: 1 + random.Integer(40), threads: 1 + random.Integer(3), width, random);
        }
    }

    [Theory]
    [InlineData(64, 50, new[] { 200, 200 }, 2)]
    [InlineData(5000, 1, new[] { 64, 33 }, 2)]
    [InlineData(2, 2500, new[] { 16 }, 2)]
    [InlineData(100, 1, new[] { 64, 64 }, 1)]
    public void Large_batches_agree_too(int states, int inputs, int[] hiddenSizes, int threads)
    {
        var shape = new NetworkShape(3, 2, 1, hiddenSizes);
        Compare(shape, states, inputs, threads, MatrixKernel.Best.Width, new RandomStream(1));
    }

    [Fact]
    public void Work_that_throws_on_a_thread_throws_at_the_caller()
    {
        using var partition = new StatePartition(2, tileRows: 1);
        Assert.Equal("no", Assert.Throws<InvalidOperationException>(() => partition.Run(1000, 1, new Refusal())).Message);
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

    private static void Compare(NetworkShape shape, int states, int inputs, int threads, int width, RandomStream random)
    {
        using var scope = NewDisposeScope();
        using var vector = new VectorNetwork(shape, new RandomStream(1), threads, Kernels.OfWidth(width));
        using var torch = new TorchNetwork(shape, CPU, new RandomStream(1));
        Tensor Normal(params ReadOnlySpan<long> size) => random.NormalTensor(CPU, size);
        torch.Parameters.add_(Normal(torch.Parameters.NumberOfElements) * 0.1f);
        vector.CopyFrom(torch);
        var (condition, input) = (Normal(states, shape.ConditionSize), Normal(states, inputs, shape.InputSize));
        var outputGradient = Normal(states, inputs, shape.OutputSize);

        var expected = torch.Forward(condition, input);
        var actual = vector.Forward(condition, input);
        expected.Backward(outputGradient);
        actual.Backward(outputGradient);
        AssertClose(expected.Output, actual.Output, "outputs");
        AssertClose(expected.Output, vector.Evaluate(condition, input), "outputs without a pass");
        AssertClose(torch.Gradient, vector.Gradient, "gradient in the parameters");
        AssertClose(expected.InputGradient(outputGradient), actual.InputGradient(outputGradient), "gradient in the inputs");
        AssertClose(torch.InputGradient(condition, input), vector.InputGradient(condition, input), "gradient of the outputs' sum");

        var output = new float[inputs * shape.OutputSize];
        vector.Evaluate(Elements(condition[0]), Elements(input[0]), output);
        AssertClose(expected.Output[0].flatten(), tensor(output), "outputs of one state");
    }

    private static float[] Elements(Tensor tensor) => tensor.NumberOfElements == 0 ? [] : tensor.data<float>().ToArray();

    private static void AssertClose(Tensor expected, Tensor actual, string what)
    {
        Assert.Equal(expected.shape, actual.shape);
        if (expected.NumberOfElements == 0)
            return;
        var scale = 1 + expected.abs().max().item<float>();
        var difference = (expected - actual).abs().max().item<float>();
        Assert.True(difference <= 1e-4 * scale, $"The {what} differ by {difference} at a scale of {scale}.");
    }

    private sealed class Refusal : IBlockWork
    {
        public void Do(int thread, int state, int count) => throw new InvalidOperationException("no");
    }
}
