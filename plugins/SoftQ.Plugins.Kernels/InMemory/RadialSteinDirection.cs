using System.Runtime.InteropServices;
using SoftQ.Kernels;
using SoftQ.Plugins.Kernels.Bandwidths;
using SoftQ.Plugins.Kernels.Profiles;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels.InMemory;

/// <summary>
/// The Stein direction (eq. 13) of a radial kernel on a CPU, a state at a time: φ_j = 1/K Σ_i [ κ_ij s_i + slope_ij (y_j - x_i) / h ] at
/// the bandwidth that the median heuristic fits to the state's particles.
/// </summary>
internal static class RadialSteinDirection
{
    /// <summary>Whether tensors lie where this works.</summary>
    /// <param name="tensors">The tensors.</param>
    public static bool Takes(params ReadOnlySpan<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            if (tensor.device_type != TorchSharp.DeviceType.CPU || tensor.dtype != ScalarType.Float32)
                return false;
        }
        return true;
    }

    /// <summary>Computes.</summary>
    /// <param name="profile">The kernel's shape.</param>
    /// <param name="heuristic">Fits the bandwidth.</param>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <param name="score">Scores at the fixed particles [N, K, d].</param>
    /// <param name="threads">The most threads to use.</param>
    /// <returns>Directions [N, M, d].</returns>
    /// <exception cref="ArgumentException">Shapes are others, or the heuristic has no bandwidth for so few particles.</exception>
    public static Tensor Compute(IRadialProfile profile, BandwidthHeuristic heuristic, Tensor x, Tensor y, Tensor score, int threads)
    {
        if (x.shape is not [var states, var @fixed, var size] || y.shape is not [var otherStates, var updated, var otherSize]
            || states != otherStates || size != otherSize || !score.shape.AsSpan().SequenceEqual(x.shape))
        {
            throw new ArgumentException(
                "A Stein direction takes particles [N, K, d] and [N, M, d] and scores [N, K, d]; "
                + $"found {ParticleTensors.Shape(x)}, {ParticleTensors.Shape(y)} and {ParticleTensors.Shape(score)}.");
        }
        var factor = (float)heuristic.Factor(@fixed, updated, size);
        var (inX, inY, inScore) = (x.contiguous(), y.contiguous(), score.contiguous());
        var direction = empty(states, updated, size);
        StateLoop.Run((int)states, (int)(@fixed * updated), threads, (start, end) =>
        {
            var particles = new RadialParticles((int)@fixed, (int)updated, (int)size);
            for (var state = start; state < end; state++)
                particles.Compute(profile, heuristic, factor, Row(inX, state), Row(inY, state), Row(inScore, state), Row(direction, state));
            particles.Return();
        });
        return direction;

        Span<float> Row(Tensor tensor, int state)
        {
            var all = MemoryMarshal.Cast<byte, float>(tensor.bytes);
            var length = all.Length / (int)states;
            return all.Slice(state * length, length);
        }
    }
}
