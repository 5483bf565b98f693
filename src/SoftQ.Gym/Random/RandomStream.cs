using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SoftQ.Gym.State;

namespace SoftQ.Gym;

/// <summary>
/// A stream of random numbers whose state can be saved and restored: NumPy's PCG64 (XSL-RR, 128-bit state), so that a seed gives
/// the numbers that <c>numpy.random.default_rng(seed)</c> gives. Not for use by several threads at once.
/// <see cref="RandomChoices"/> draws from lists, shuffles and permutes.
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
    private uint _bufferedHalf;
    private bool _hasBufferedHalf;

    /// <summary>The stream of a seed.</summary>
    /// <param name="seed">The seed.</param>
    public RandomStream(ulong seed)
        : this(new SeedSequence(seed))
    {
    }

    /// <summary>The stream of a seed that may be larger than 64 bits.</summary>
    /// <param name="seed">The seed; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public RandomStream(BigInteger seed)
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

    /// <summary>The stream of a seed sequence.</summary>
    /// <param name="seeds">The sequence.</param>
    public RandomStream(SeedSequence seeds)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        Span<ulong> words = stackalloc ulong[4];
        seeds.Generate(words);
        (_incrementHigh, _incrementLow) = ((words[2] << 1) | (words[3] >> 63), (words[3] << 1) | 1);
        (_high, _low) = Sum(_incrementHigh, _incrementLow, words[0], words[1]);
        Advance();
    }

    /// <summary>A stream seeded from the operating system's entropy.</summary>
    public static RandomStream FromEntropy() => new(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        Advance();
        return ulong.RotateRight(_high ^ _low, (int)(_high >> 58));
    }

    /// <summary>The next 32 random bits; two halves share one 64-bit draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextUInt32()
    {
        if (_hasBufferedHalf)
        {
            _hasBufferedHalf = false;
            return _bufferedHalf;
        }
        return NextPair();
    }

    /// <summary>Uniform over [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform over [<paramref name="low"/>, <paramref name="high"/>).</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public double Uniform(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>Uniform over 0, …, <paramref name="count"/> - 1, without bias (Lemire's method on 32-bit halves).</summary>
    /// <param name="count">How many values there are; at least one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Integer(int count)
    {
        if (count <= 1)
            return OneValue(count);
        return (int)Below((uint)count);
    }

    /// <summary>Uniform over <paramref name="low"/>, …, <paramref name="high"/> - 1: NumPy's <c>integers(low, high)</c>.</summary>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The end, itself excluded; above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no value between the two.</exception>
    public long Integer(long low, long high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        return low + (long)UpTo((ulong)(high - 1) - (ulong)low);
    }

    /// <summary>Uniform over 0, …, <paramref name="last"/>: 32-bit draws where they reach, 64-bit ones beyond, as NumPy chooses.</summary>
    /// <param name="last">The largest value.</param>
    public ulong UpTo(ulong last) => last switch
    {
        0 => 0,
        < uint.MaxValue => Below((uint)last + 1),
        uint.MaxValue => NextUInt32(),
        ulong.MaxValue => NextUInt64(),
        _ => BelowWide(last + 1),
    };

    /// <summary>A draw from N(0, 1).</summary>
    public double Normal() => Ziggurat.Normal(this);

    /// <summary>A draw from N(<paramref name="mean"/>, <paramref name="deviation"/>²).</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    public double Normal(double mean, double deviation) => mean + (deviation * Normal());

    /// <summary>A draw from the exponential distribution with mean 1.</summary>
    public double Exponential() => Ziggurat.Exponential(this);

    /// <summary>
    /// The number of trials up to the first success, at least one: NumPy's <c>geometric(p)</c>, by search for large and by inversion
    /// for small probabilities.
    /// </summary>
    /// <param name="probability">The chance of success in one trial, over (0, 1].</param>
    public long Geometric(double probability)
    {
        if (!(probability is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability of success over (0, 1] is needed.");
        if (probability < 1.0 / 3)
        {
            var trials = Math.Ceiling(-Exponential() / LogOnePlus.Of(-probability));
            return trials >= long.MaxValue ? long.MaxValue : (long)trials;
        }
        var (count, sum, mass) = (1L, probability, probability);
        for (var uniform = NextDouble(); uniform > sum; count++)
            sum += mass *= 1 - probability;
        return count;
    }

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
        writer.Write("buffered", _hasBufferedHalf);
        writer.Write("half", _hasBufferedHalf ? _bufferedHalf : 0);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        Span<ulong> halves = stackalloc ulong[2];
        reader.ReadSpan("state", halves);
        (_high, _low) = (halves[0], halves[1]);
        reader.ReadSpan("increment", halves);
        (_incrementHigh, _incrementLow) = (halves[0], halves[1]);
        _hasBufferedHalf = reader.Read<bool>("buffered");
        _bufferedHalf = reader.Read<uint>("half");
    }

    private uint NextPair()
    {
        var bits = NextUInt64();
        _bufferedHalf = (uint)(bits >> 32);
        _hasBufferedHalf = true;
        return (uint)bits;
    }

    private static int OneValue(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Below(uint count)
    {
        var product = (ulong)NextUInt32() * count;
        return (uint)product < count ? WithoutBias(product, count) : (uint)(product >> 32);
    }

    private uint WithoutBias(ulong product, uint count)
    {
        var threshold = (0 - count) % count;
        while ((uint)product < threshold)
            product = (ulong)NextUInt32() * count;
        return (uint)(product >> 32);
    }

    private ulong BelowWide(ulong count)
    {
        var threshold = (0 - count) % count;
        ulong high, low;
        do
            high = Math.BigMul(NextUInt64(), count, out low);
        while (low < threshold);
        return high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
