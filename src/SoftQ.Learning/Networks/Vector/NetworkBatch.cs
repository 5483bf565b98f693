using System.Runtime.InteropServices;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>The conditions and inputs of an evaluation as memory, cut by states.</summary>
internal readonly struct NetworkBatch
{
    private readonly NetworkShape _shape;
    private readonly Tensor _condition;
    private readonly Tensor _input;

    private NetworkBatch(NetworkShape shape, Tensor condition, Tensor input, int states, int inputs) =>
        (_shape, _condition, _input, States, Inputs) = (shape, condition, input, states, inputs);

    /// <summary>The states, N.</summary>
    public int States { get; }

    /// <summary>Inputs of each state, M.</summary>
    public int Inputs { get; }

    /// <summary>Looks at the tensors of an evaluation.</summary>
    /// <param name="shape">The network's sizes.</param>
    /// <param name="condition">Conditions [N, c].</param>
    /// <param name="input">Inputs [N, M, i].</param>
    public static NetworkBatch Of(NetworkShape shape, Tensor condition, Tensor input)
    {
        var (states, inputs) = NetworkShapes.Check(shape, condition, input);
        return new NetworkBatch(shape, condition.contiguous(), input.contiguous(), (int)states, (int)inputs);
    }

    /// <summary>The conditions and inputs of some states.</summary>
    /// <param name="state">The first state.</param>
    /// <param name="count">How many states.</param>
    public RowBlock Block(int state, int count) => new(
        Slice(_condition, state, count, _shape.ConditionSize), Slice(_input, state, count, Inputs * _shape.InputSize), count, Inputs);

    /// <summary>A gradient in the outputs as contiguous memory.</summary>
    /// <param name="outputGradient">Gradients [N, M, y].</param>
    /// <exception cref="ArgumentException">It has another shape or type.</exception>
    public Tensor Contiguous(Tensor outputGradient)
    {
        if (!outputGradient.shape.AsSpan().SequenceEqual([States, Inputs, _shape.OutputSize]) || outputGradient.dtype != ScalarType.Float32)
        {
            throw new ArgumentException(
                $"A gradient in the outputs is float32 [{States}, {Inputs}, {_shape.OutputSize}]; "
                + $"found {outputGradient.dtype} [{string.Join(", ", outputGradient.shape)}].");
        }
        return outputGradient.contiguous();
    }

    /// <summary>The part of some states in a tensor shaped as the output.</summary>
    public Span<float> OfOutput(Tensor output, int state, int count) => Slice(output, state, count, Inputs * _shape.OutputSize);

    /// <summary>The part of some states in a tensor shaped as the input.</summary>
    public Span<float> OfInput(Tensor input, int state, int count) => Slice(input, state, count, Inputs * _shape.InputSize);

    private static Span<float> Slice(Tensor tensor, int state, int count, int size) =>
        MemoryMarshal.Cast<byte, float>(tensor.bytes).Slice(state * size, count * size);
}
