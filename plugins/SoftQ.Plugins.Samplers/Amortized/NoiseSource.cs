using System.Runtime.InteropServices;
using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Amortized;

/// <summary>
/// The noise ξ of a sampling network: fresh draws from N(0, I), or draws from a fixed set of such vectors that shrinks linearly to one, which
/// makes the policy deterministic (appendix D.1). The set is drawn at the first update; until then noise is fresh.
/// </summary>
/// <param name="size">Elements of a vector ξ.</param>
/// <param name="vectors">Vectors of the set, K_ξ; 0 for fresh noise always.</param>
/// <param name="updates">Updates in which it shrinks to one; 0 for never.</param>
internal sealed class NoiseSource(int size, int vectors, int updates) : ICapturable
{
    private readonly float[] _set = new float[vectors * size];
    private long _updates = -1;

    /// <summary>Vectors that noise is drawn from now; 0 where it is fresh.</summary>
    public int Vectors => (vectors, updates, _updates) switch
    {
        (0, _, _) or (_, _, < 0) => 0,
        (_, 0, _) => vectors,
        _ => 1 + (int)((vectors - 1) * Math.Max(0, 1 - ((double)_updates / updates))),
    };

    /// <summary>Begins the next update.</summary>
    /// <param name="random">The stream that the set is drawn from once.</param>
    public void BeginUpdate(RandomStream random)
    {
        if (_updates < 0)
            random.FillNormal(_set);
        _updates++;
    }

    /// <summary>Draws one vector.</summary>
    /// <param name="noise">Receives it.</param>
    /// <param name="random">The stream to draw from.</param>
    public void Draw(Span<float> noise, RandomStream random)
    {
        if (Vectors == 0)
            random.FillNormal(noise);
        else
            _set.AsSpan(random.Integer(Vectors) * size, size).CopyTo(noise);
    }

    /// <summary>Draws vectors for states; the numbers drawn are those of as many single draws.</summary>
    /// <param name="states">States, N.</param>
    /// <param name="count">Vectors for each, M.</param>
    /// <param name="device">Where they go.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Noise [N, M, ξ].</returns>
    public Tensor Draw(long states, long count, Device device, RandomStream random)
    {
        if (Vectors == 0)
            return random.NormalTensor(device, states, count, size);
        var noise = empty(states, count, size);
        var rows = MemoryMarshal.Cast<byte, float>(noise.bytes);
        for (var row = 0; row < states * count; row++)
            Draw(rows.Slice(row * size, size), random);
        return noise.to(device);
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("updates", _updates);
        writer.WriteSpan<float>("set", _set);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _updates = reader.Read<long>("updates");
        reader.ReadSpan<float>("set", _set);
    }
}
