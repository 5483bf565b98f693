using System.Numerics;

namespace SoftQ.Gym;

/// <summary>
/// Spreads a seed over the state of a generator, as NumPy's class of the same name: equal seeds give equal words, and
/// neighbouring seeds or keys give unrelated ones.
/// </summary>
public sealed class SeedSequence
{
    private const int PoolSize = 4;
    private const uint InitialA = 0x43b0d7e5;
    private const uint MultiplierA = 0x931e8875;
    private const uint InitialB = 0x8b51f9dd;
    private const uint MultiplierB = 0x58f38ded;
    private const uint MixLeft = 0xca01f9dd;
    private const uint MixRight = 0x4973f715;

    private readonly uint[] _pool = new uint[PoolSize];
    private uint _hashConstant = InitialA;

    /// <summary>Mixes a seed and a key.</summary>
    /// <param name="seed">The seed; not negative, of any size.</param>
    /// <param name="key">Tells sequences of one seed apart; empty for the seed's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public SeedSequence(BigInteger seed, params ReadOnlySpan<uint> key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var entropy = new List<uint>();
        do
        {
            entropy.Add((uint)(seed & uint.MaxValue));
            seed >>= 32;
        }
        while (!seed.IsZero);
        if (key.Length > 0)
        {
            while (entropy.Count < PoolSize)
                entropy.Add(0);
            entropy.AddRange(key);
        }
        MixEntropy(entropy);
    }

    /// <summary>Fills <paramref name="state"/> with well-mixed words; asked twice, it gives the same.</summary>
    /// <param name="state">Receives the words.</param>
    public void Generate(Span<ulong> state)
    {
        var hashConstant = InitialB;
        for (var i = 0; i < 2 * state.Length; i++)
        {
            var word = _pool[i % PoolSize] ^ hashConstant;
            hashConstant *= MultiplierB;
            word *= hashConstant;
            word ^= word >> 16;
            state[i / 2] = i % 2 == 0 ? word : state[i / 2] | ((ulong)word << 32);
        }
    }

    private void MixEntropy(List<uint> entropy)
    {
        for (var i = 0; i < PoolSize; i++)
            _pool[i] = Hash(i < entropy.Count ? entropy[i] : 0);
        for (var source = 0; source < PoolSize; source++)
        {
            for (var target = 0; target < PoolSize; target++)
            {
                if (source != target)
                    _pool[target] = Mix(_pool[target], Hash(_pool[source]));
            }
        }
        for (var source = PoolSize; source < entropy.Count; source++)
        {
            for (var target = 0; target < PoolSize; target++)
                _pool[target] = Mix(_pool[target], Hash(entropy[source]));
        }
    }

    private uint Hash(uint value)
    {
        value ^= _hashConstant;
        _hashConstant *= MultiplierA;
        value *= _hashConstant;
        return value ^ (value >> 16);
    }

    private static uint Mix(uint x, uint y)
    {
        var result = (MixLeft * x) - (MixRight * y);
        return result ^ (result >> 16);
    }
}
