using System.Globalization;

namespace SoftQ.Gym;

/// <summary>
/// The layers of one density: each has the same area, layer 0 holds the tail. The numbers are NumPy's, from <c>ziggurat.txt</c>, since
/// computed anew they would differ in their last bits and so would the draws.
/// </summary>
internal sealed class ZigguratLayers
{
    /// <summary>How many layers a density has.</summary>
    public const int Count = 256;

    private readonly double[] _density = new double[Count];

    /// <summary>Below this magnitude a draw lies under the density without a look at it.</summary>
    public ulong[] Inside { get; } = new ulong[Count];

    /// <summary>Turns a magnitude into a value.</summary>
    public double[] Width { get; } = new double[Count];

    /// <summary>Reads the layers of a density.</summary>
    /// <param name="first">The line of its first layer.</param>
    public static ZigguratLayers Read(int first)
    {
        using var stream = typeof(ZigguratLayers).Assembly.GetManifestResourceStream("ziggurat.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        var layers = new ZigguratLayers();
        for (var i = 0; i < Count; i++)
        {
            var words = lines[first + i].Split(' ');
            layers.Inside[i] = Bits(words[0]);
            layers.Width[i] = BitConverter.UInt64BitsToDouble(Bits(words[1]));
            layers._density[i] = BitConverter.UInt64BitsToDouble(Bits(words[2]));
        }
        return layers;
    }

    /// <summary>Whether a draw at height <paramref name="uniform"/> of its layer lies under the density.</summary>
    /// <param name="layer">The layer, above 0.</param>
    /// <param name="uniform">A draw over [0, 1).</param>
    /// <param name="density">The density at the draw's place.</param>
    public bool Accepts(int layer, double uniform, double density) =>
        ((_density[layer - 1] - _density[layer]) * uniform) + _density[layer] < density;

    private static ulong Bits(string word) => ulong.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
