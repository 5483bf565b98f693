using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Networks;

public class TorchNetworkTests
{
    [Theory]
    [InlineData(1, 1, new[] { 5 })]
    [InlineData(7, 3, new[] { 8, 8 })]
    [InlineData(4, 9, new[] { 6, 11, 3 })]
    public void Output_and_gradients_are_those_of_autograd(int states, int inputs, int[] hiddenSizes)
    {
        using var scope = NewDisposeScope();
        var shape = new NetworkShape(3, 2, 4, hiddenSizes);
        using var network = new TorchNetwork(shape, CPU, new RandomStream(1));
        network.Parameters.add_(randn(network.Parameters.NumberOfElements) * 0.1f);
        var (condition, input, outputGradient) = (randn(states, 3), randn(states, inputs, 2), randn(states, inputs, 4));

        var parameters = network.Parameters.clone().requires_grad_();
        var tracked = input.clone().requires_grad_();
        var expected = Reference(shape, parameters, condition, tracked);
        expected.backward([outputGradient]);

        var pass = network.Forward(condition, input);
        pass.Backward(outputGradient);
        AssertClose(expected.detach(), pass.Output);
        AssertClose(expected.detach(), network.Evaluate(condition, input));
        AssertClose(parameters.grad!, network.Gradient);
        AssertClose(tracked.grad!, pass.InputGradient(outputGradient));
    }

    [Fact]
    public void Weights_are_Xavier_uniform_for_each_matrix_and_biases_zero()
    {
        var shape = new NetworkShape(100, 50, 1, [200]);
        using var network = new TorchNetwork(shape, CPU, new RandomStream(1));
        var values = network.Parameters.data<float>().ToArray();
        var (fromCondition, fromInput, bias) = (values[..20_000], values[20_000..30_000], values[30_000..30_200]);
        Assert.Equal(Math.Sqrt(6.0 / 300), fromCondition.Max(), 1e-3);
        Assert.Equal(Math.Sqrt(6.0 / 250), fromInput.Max(), 1e-3);
        Assert.Equal(0, fromCondition.Average(), 1e-3);
        Assert.All(bias, static b => Assert.Equal(0, b));
    }

    [Fact]
    public void A_share_of_another_network_is_mixed_in()
    {
        var shape = new NetworkShape(1, 1, 1, [2]);
        using var network = new TorchNetwork(shape, CPU, new RandomStream(1));
        using var other = new TorchNetwork(shape, CPU, new RandomStream(2));
        var expected = (network.Parameters * 0.9f) + (other.Parameters * 0.1f);
        network.CopyFrom(other, 0.1);
        AssertClose(expected, network.Parameters);
        network.CopyFrom(other);
        Assert.Equal(other.Parameters.data<float>().ToArray(), network.Parameters.data<float>().ToArray());
    }

    [Fact]
    public void A_restored_network_has_the_captured_parameters()
    {
        var shape = new NetworkShape(2, 2, 1, [3]);
        using var network = new TorchNetwork(shape, CPU, new RandomStream(1));
        using var restored = new TorchNetwork(shape, CPU, new RandomStream(2));
        using var memory = new MemoryStream();
        network.Capture(new StateWriter(memory));
        memory.Position = 0;
        restored.Restore(new StateReader(memory));
        Assert.Equal(network.Parameters.data<float>().ToArray(), restored.Parameters.data<float>().ToArray());
    }

    [Fact]
    public void Inputs_of_another_shape_are_refused_with_both_shapes()
    {
        using var network = new TorchNetwork(new NetworkShape(2, 1, 1, [3]), CPU, new RandomStream(1));
        var exception = Assert.Throws<ArgumentException>(() => network.Evaluate(zeros(4, 2), zeros(5, 1, 1)));
        Assert.Contains("[N, M, 1]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[5, 1, 1]", exception.Message, StringComparison.Ordinal);
    }

    private static Tensor Reference(NetworkShape shape, Tensor parameters, Tensor condition, Tensor input)
    {
        var offset = 0L;
        Tensor Take(params long[] size)
        {
            var length = size.Aggregate(1L, static (product, extent) => product * extent);
            offset += length;
            return parameters.narrow(0, offset - length, length).view(size);
        }

        var width = shape.HiddenSizes[0];
        var (conditionWeight, inputWeight, bias) = (Take(shape.ConditionSize, width), Take(shape.InputSize, width), Take(width));
        var hidden = (condition.matmul(conditionWeight).unsqueeze(1) + input.matmul(inputWeight) + bias).relu();
        foreach (var next in shape.HiddenSizes.Skip(1))
        {
            hidden = (hidden.matmul(Take(width, next)) + Take(next)).relu();
            width = next;
        }
        return hidden.matmul(Take(width, shape.OutputSize)) + Take(shape.OutputSize);
    }

    private static void AssertClose(Tensor expected, Tensor actual) =>
        Assert.True(expected.allclose(actual, rtol: 1e-4, atol: 1e-5), $"{expected.str()}\nis not\n{actual.str()}");
}
