using System.Security.Cryptography;
using System.Text;
using SoftQ.Gym.State;

namespace SoftQ.Gym;

/// <summary>
/// A stream of random numbers whose state can be saved and restored: NumPy's PCG64 (XSL-RR, 128-bit state), so that a seed gives
/// the numbers that <c>numpy.random.default_rng(seed)</c> gives. Not for use by several threads at once.
/// </summary>
public sealed class RandomStream : ICapturable
{
    private static readonly UInt128 Multiplier = new(2549297995355413924, 4865540595714422341);

    private UInt128 _state;
    private UInt128 _increment;
    private uint? _bufferedHalf;

    /// <summary>The stream of a seed.</summary>
    /// <param name="seed">The seed.</param>
    public RandomStream(ulong seed)
        : this(new SeedSequence(seed))
    {
    }

    /// <summary>One of a seed's named streams; streams with different names are independent of each other.</summary>
    /// <param name="seed">The seed that the streams share.</param>
    /// <param name="name">The stream's name.</param>
    public RandomStream(ulong seed, string name)
        : this(new SeedSequence(seed, KeyOf(name)))
    {
    }

    private RandomStream(SeedSequence seeds)
    {
        Span<ulong> words = stackalloc ulong[4];
        seeds.Generate(words);
        _increment = (new UInt128(words[2], words[3]) << 1) | 1;
        _state = ((_increment + new UInt128(words[0], words[1])) * Multiplier) + _increment;
    }

    /// <summary>A stream seeded from the operating system's entropy.</summary>
    public static RandomStream FromEntropy() => new(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));

    /// <summary>The next 64 random bits.</summary>
    public ulong NextUInt64()
    {
        _state = (_state * Multiplier) + _increment;
        return ulong.RotateRight((ulong)(_state >> 64) ^ (ulong)_state, (int)(_state >> 122));
    }

    /// <summary>The next 32 random bits; two halves share one 64-bit draw.</summary>
    public uint NextUInt32()
    {
        if (_bufferedHalf is { } half)
        {
            _bufferedHalf = null;
            return half;
        }
        var bits = NextUInt64();
        _bufferedHalf = (uint)(bits >> 32);
        return (uint)bits;
    }

    /// <summary>Uniform over [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform over [<paramref name="low"/>, <paramref name="high"/>).</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public double Uniform(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>Uniform over 0, …, <paramref name="count"/> - 1, without bias (Lemire's method on 32-bit halves).</summary>
    /// <param name="count">How many values there are; at least one.</param>
    public int Integer(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (count == 1)
            return 0;
        var range = (uint)count;
        var product = (ulong)NextUInt32() * range;
        if ((uint)product < range)
        {
            var threshold = (uint)(-count) % range;
            while ((uint)product < threshold)
                product = (ulong)NextUInt32() * range;
        }
        return (int)(product >> 32);
    }

    /// <summary>A draw from N(0, 1).</summary>
    public double Normal() => Ziggurat.Normal(this);

    /// <summary>A draw from N(<paramref name="mean"/>, <paramref name="deviation"/>²).</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    public double Normal(double mean, double deviation) => mean + (deviation * Normal());

    /// <summary>A draw from the exponential distribution with mean 1.</summary>
    public double Exponential() => Ziggurat.Exponential(this);

    /// <summary>Fills a row with draws from N(0, 1).</summary>
    /// <param name="values">Receives the draws.</param>
    public void FillNormal(Span<float> values)
    {
        foreach (ref var value in values)
            value = (float)Normal();
    }

    /// <summary>Fills a row with uniform draws.</summary>
    /// <param name="values">Receives the draws.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public void FillUniform(Span<float> values, float low, float high)
    {
        foreach (ref var value in values)
            value = (float)Uniform(low, high);
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("state", _state);
        writer.Write("increment", _increment);
        writer.Write("buffered", _bufferedHalf.HasValue);
        writer.Write("half", _bufferedHalf ?? 0);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _state = reader.Read<UInt128>("state");
        _increment = reader.Read<UInt128>("increment");
        var buffered = reader.Read<bool>("buffered");
        var half = reader.Read<uint>("half");
        _bufferedHalf = buffered ? half : null;
    }

    private static uint[] KeyOf(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return [BitConverter.ToUInt32(hash, 0), BitConverter.ToUInt32(hash, 4), BitConverter.ToUInt32(hash, 8), BitConverter.ToUInt32(hash, 12)];
    }
}
