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
    private const ulong MultiplierHigh = 2549297995355413924;
    private const ulong MultiplierLow = 4865540595714422341;

    // The 128-bit state in halves: .NET's UInt128 multiplies several times slower.
    private ulong _high;
    private ulong _low;
    private ulong _incrementHigh;
    private ulong _incrementLow;
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
        (_incrementHigh, _incrementLow) = ((words[2] << 1) | (words[3] >> 63), (words[3] << 1) | 1);
        (_high, _low) = Sum(_incrementHigh, _incrementLow, words[0], words[1]);
        Advance();
    }

    /// <summary>A stream seeded from the operating system's entropy.</summary>
    public static RandomStream FromEntropy() => new(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));

    /// <summary>The next 64 random bits.</summary>
    public ulong NextUInt64()
    {
        Advance();
        return ulong.RotateRight(_high ^ _low, (int)(_high >> 58));
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
        writer.WriteSpan<ulong>("state", [_high, _low]);
        writer.WriteSpan<ulong>("increment", [_incrementHigh, _incrementLow]);
        writer.Write("buffered", _bufferedHalf.HasValue);
        writer.Write("half", _bufferedHalf ?? 0);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Span<ulong> halves = stackalloc ulong[2];
        reader.ReadSpan("state", halves);
        (_high, _low) = (halves[0], halves[1]);
        reader.ReadSpan("increment", halves);
        (_incrementHigh, _incrementLow) = (halves[0], halves[1]);
        var buffered = reader.Read<bool>("buffered");
        var half = reader.Read<uint>("half");
        _bufferedHalf = buffered ? half : null;
    }

    private void Advance()
    {
        var high = Math.BigMul(_low, MultiplierLow, out var low) + (_high * MultiplierLow) + (_low * MultiplierHigh);
        (_high, _low) = Sum(high, low, _incrementHigh, _incrementLow);
    }

    private static (ulong High, ulong Low) Sum(ulong high, ulong low, ulong otherHigh, ulong otherLow)
    {
        var sum = low + otherLow;
        return (high + otherHigh + (sum < low ? 1UL : 0), sum);
    }

    private static uint[] KeyOf(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return [BitConverter.ToUInt32(hash, 0), BitConverter.ToUInt32(hash, 4), BitConverter.ToUInt32(hash, 8), BitConverter.ToUInt32(hash, 12)];
    }
}
