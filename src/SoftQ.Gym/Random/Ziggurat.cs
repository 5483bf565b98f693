namespace SoftQ.Gym;

/// <summary>
/// Normal and exponential draws by the ziggurat method (Marsaglia and Tsang 2000) with NumPy's 256 layers.
/// </summary>
internal static class Ziggurat
{
    private const double NormalTail = 3.6541528853610087963519472518;
    private const double InverseNormalTail = 0.27366123732975827203338247596;
    private const double ExponentialTail = 7.69711747013104971404462804811408952334296818528283253278834867283241051210533;

    private static readonly ZigguratLayers NormalLayers = ZigguratLayers.Read(first: 0);
    private static readonly ZigguratLayers ExponentialLayers = ZigguratLayers.Read(first: ZigguratLayers.Count);

    /// <summary>A draw from N(0, 1).</summary>
    public static double Normal(RandomStream random)
    {
        var layers = NormalLayers;
        while (true)
        {
            var bits = random.NextUInt64();
            var layer = (int)(bits & 0xff);
            var magnitude = (bits >> 9) & 0x000fffffffffffff;
            var x = magnitude * layers.Width[layer];
            if ((bits & 0x100) != 0)
                x = -x;
            if (magnitude < layers.Inside[layer])
                return x;
            if (layer == 0)
                return NormalBeyondTail(random, negative: ((magnitude >> 8) & 1) != 0);
            if (layers.Accepts(layer, random.NextDouble(), Math.Exp(-0.5 * x * x)))
                return x;
        }
    }

    /// <summary>A draw from the exponential distribution with mean 1.</summary>
    public static double Exponential(RandomStream random)
    {
        var layers = ExponentialLayers;
        while (true)
        {
            var bits = random.NextUInt64() >> 3;
            var layer = (int)(bits & 0xff);
            var magnitude = bits >> 8;
            var x = magnitude * layers.Width[layer];
            if (magnitude < layers.Inside[layer])
                return x;
            if (layer == 0)
                return ExponentialTail - LogOnePlus.Of(-random.NextDouble());
            if (layers.Accepts(layer, random.NextDouble(), Math.Exp(-x)))
                return x;
        }
    }

    private static double NormalBeyondTail(RandomStream random, bool negative)
    {
        while (true)
        {
            var x = -InverseNormalTail * LogOnePlus.Of(-random.NextDouble());
            var y = -LogOnePlus.Of(-random.NextDouble());
            if (y + y > x * x)
                return negative ? -(NormalTail + x) : NormalTail + x;
        }
    }
}
