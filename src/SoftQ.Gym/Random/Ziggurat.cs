namespace SoftQ.Gym;

/// <summary>
/// Normal and exponential draws by the ziggurat method (Marsaglia and Tsang 2000) with 256 layers, laid out as NumPy lays it out.
/// </summary>
internal static class Ziggurat
{
    private const double NormalTail = 3.6541528853610087963519472518;
    private const double InverseNormalTail = 0.27366123732975827203338247596;
    private const double NormalLayerArea = 0.0049286732339746549315909134318471;
    private const double ExponentialTail = 7.69711747013104971404462804811408952334296818528283253278834867283241051210533;
    private const double ExponentialLayerArea = 0.0039496598225815572199775719564692;

    private static readonly Layers NormalLayers = new(
        NormalTail,
        NormalLayerArea,
        bits: 52,
        density: static x => Math.Exp(-0.5 * x * x),
        inverse: static y => Math.Sqrt(-2 * Math.Log(y)));

    private static readonly Layers ExponentialLayers = new(
        ExponentialTail,
        ExponentialLayerArea,
        bits: 53,
        density: static x => Math.Exp(-x),
        inverse: static y => -Math.Log(y));

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
                return ExponentialTail - double.LogP1(-random.NextDouble());
            if (layers.Accepts(layer, random.NextDouble(), Math.Exp(-x)))
                return x;
        }
    }

    private static double NormalBeyondTail(RandomStream random, bool negative)
    {
        while (true)
        {
            var x = -InverseNormalTail * double.LogP1(-random.NextDouble());
            var y = -double.LogP1(-random.NextDouble());
            if (y + y > x * x)
                return negative ? -(NormalTail + x) : NormalTail + x;
        }
    }

    /// <summary>The layers of one density: each has the same area, layer 0 holds the tail.</summary>
    private sealed class Layers
    {
        private const int Count = 256;
        private readonly double[] _density = new double[Count];

        public Layers(double tail, double area, int bits, Func<double, double> density, Func<double, double> inverse)
        {
            var scale = Math.ScaleB(1, bits);
            var edge = tail;
            var tailWidth = area / density(tail);
            Inside[0] = (ulong)(tail / tailWidth * scale);
            Width[0] = tailWidth / scale;
            Width[Count - 1] = tail / scale;
            _density[0] = 1;
            _density[Count - 1] = density(tail);
            for (var i = Count - 2; i >= 1; i--)
            {
                var outer = edge;
                edge = inverse((area / outer) + density(outer));
                Inside[i + 1] = (ulong)(edge / outer * scale);
                Width[i] = edge / scale;
                _density[i] = density(edge);
            }
        }

        /// <summary>Below this magnitude a draw lies under the density without a look at it.</summary>
        public ulong[] Inside { get; } = new ulong[Count];

        /// <summary>Turns a magnitude into a value.</summary>
        public double[] Width { get; } = new double[Count];

        /// <summary>Whether a draw at height <paramref name="uniform"/> of its layer lies under the density.</summary>
        public bool Accepts(int layer, double uniform, double density) =>
            ((_density[layer - 1] - _density[layer]) * uniform) + _density[layer] < density;
    }
}
