using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace SoftQ.Gym.Tests.Random;

/// <summary>Draws beside those of NumPy, which <c>Golden/random-numbers.py</c> recorded.</summary>
public class RandomNumberGoldenTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("random-numbers.json");

    public static TheoryData<string, string> Draws => Cases("draws");

    public static TheoryData<string, string> Lists => Cases("lists");

    [Theory]
    [MemberData(nameof(Draws))]
    public void Thousands_of_draws_are_NumPys_to_the_bit(string seed, string kind)
    {
        var golden = Find("draws", seed, kind);
        var random = new RandomStream(BigInteger.Parse(seed, CultureInfo.InvariantCulture));
        var values = new double[golden.GetProperty("count").GetInt32()];
        for (var i = 0; i < values.Length; i++)
            values[i] = Draw(random, kind, i);
        Assert.Equal(golden.GetProperty("first").EnumerateArray().Select(static value => value.GetDouble()), values.Take(6));
        Assert.Equal(golden.GetProperty("sha256").GetString(), Digest(values));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Permutations_and_distinct_choices_are_NumPys(string seed, string kind)
    {
        var golden = Find("lists", seed, kind).GetProperty("values").EnumerateArray().Select(static value => value.GetInt32());
        var random = new RandomStream(BigInteger.Parse(seed, CultureInfo.InvariantCulture));
        var values = kind switch
        {
            "permutation" => random.Permutation(20),
            "choice_floyd" => random.ChoiceWithoutReplacement(1000, 12),
            "choice_tail" => random.ChoiceWithoutReplacement(10_001, 300),
            "choice_p_distinct" => random.ChoiceWithoutReplacement([0.05, 0.05, 0.4, 0.3, 0.2, 0.0], 4),
            _ => throw new ArgumentException(kind),
        };
        Assert.Equal(golden, values);
    }

    [Fact]
    public void The_logarithm_of_one_plus_x_is_the_C_librarys_to_the_bit()
    {
        var random = new RandomStream(7);
        var points = Enumerable.Range(0, 20_000).Select(i => Math.ScaleB(random.NextDouble(), 4 - (i % 60))).ToArray();
        var golden = Golden.GetProperty("log1p");
        Assert.Equal(golden.GetProperty("positive").GetString(), Digest([.. points.Select(LogOnePlus.Of)]));
        Assert.Equal(golden.GetProperty("negative").GetString(), Digest([.. points.Select(static x => LogOnePlus.Of(-Math.ScaleB(x, -5)))]));
    }

    private static double Draw(RandomStream random, string kind, int i) => kind switch
    {
        "random" => random.NextDouble(),
        "uniform" => random.Uniform(-1.5, 4),
        "normal" => random.Normal(),
        "scaled_normal" => random.Normal(3, 0.7),
        "exponential" => random.Exponential(),
        "geometric_quarter" => random.Geometric(0.25),
        "geometric_half" => random.Geometric(0.5),
        "integers_5" => random.Integer(5),
        "integers_biased" => random.Integer(0, 3_000_000_000),
        "integers_32" => random.Integer(-7, (1L << 32) - 7),
        "integers_wide" => random.Integer(-(1L << 62), (1L << 62) + (1L << 61)),
        "integers_64" => (long)random.UpTo(ulong.MaxValue) + long.MinValue,
        "choice_p" => random.Choice([0.1, 0.2, 0.0, 0.7]),
        "mixed" => (i % 4) switch
        {
            0 => Mixed(random).Small,
            1 => Mixed(random).Uniform,
            2 => Mixed(random).Large,
            _ => Mixed(random).Normal,
        },
        _ => throw new ArgumentException(kind),
    };

    private static (double Small, double Uniform, double Large, double Normal) Mixed(RandomStream random) =>
        (random.Integer(5), random.NextDouble(), random.Integer(0, 1L << 40), random.Normal());

    private static JsonElement Find(string section, string seed, string kind) => Golden.GetProperty(section).EnumerateArray()
        .Single(golden => golden.GetProperty("seed").GetString() == seed && golden.GetProperty("kind").GetString() == kind);

    private static TheoryData<string, string> Cases(string section)
    {
        var cases = new TheoryData<string, string>();
        foreach (var golden in Golden.GetProperty(section).EnumerateArray())
            cases.Add(golden.GetProperty("seed").GetString()!, golden.GetProperty("kind").GetString()!);
        return cases;
    }

    private static string Digest(double[] values) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan())));
}
