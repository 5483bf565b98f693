using SoftQ.Gym;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Kernels;

/// <summary>Particle sets in double precision, in which the laws of kernels hold to many digits.</summary>
internal static class Particles
{
    /// <summary>N states, K fixed and M updated particles, d dimensions.</summary>
    public static readonly (int States, int Fixed, int Updated, int Size)[] Sizes =
        [(1, 1, 1, 1), (3, 4, 7, 1), (2, 5, 3, 2), (4, 2, 6, 3), (1, 9, 9, 5), (2, 3, 8, 8)];

    /// <summary>Draws from N(0, 1).</summary>
    public static Tensor Normal(ulong seed, params ReadOnlySpan<long> size)
    {
        using var values = new RandomStream(seed).NormalTensor(CPU, size);
        return values.to(ScalarType.Float64);
    }

    /// <summary>Particles on a line, of one state.</summary>
    public static Tensor OnLine(params double[] places) => tensor(places).view(1, -1, 1);

    /// <summary>A bandwidth for each state, each another one.</summary>
    public static Tensor Bandwidths(int states) => tensor([.. Enumerable.Range(0, states).Select(static state => 0.7 + (0.4 * state))]);

    /// <summary>Those, or one for each state and dimension.</summary>
    public static Tensor Bandwidths(int states, int size, bool perDimension) => perDimension
        ? tensor([.. Enumerable.Range(0, states * size).Select(static place => 0.6 + (0.3 * place))]).view(states, size)
        : Bandwidths(states);
}
