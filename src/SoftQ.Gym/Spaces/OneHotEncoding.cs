namespace SoftQ.Gym.Spaces;

/// <summary>
/// Gymnasium's flattening, for networks: like the flat form, but a choice out of n is n numbers of which one is 1. Boxes, bits and texts are as
/// in the flat form. A OneOf is its number and the encoded value, filled up with the value's first number.
/// </summary>
/// <remarks>
/// <c>flatdim</c> is <see cref="SizeOf"/>, <c>flatten</c> is <see cref="Encode"/>, <c>unflatten</c> is <see cref="Decode"/> and <c>flatten_space</c>
/// is <see cref="BoxOf"/>. Values come from and go to the flat form, so that nothing is allocated.
/// </remarks>
public static class OneHotEncoding
{
    /// <summary>How many numbers an encoded value has.</summary>
    /// <param name="space">The space; with a flat form.</param>
    /// <exception cref="NotSupportedException">The space has no flat form.</exception>
    public static int SizeOf(Space space) => space switch
    {
        Discrete discrete => discrete.Count,
        MultiDiscrete many => Sum(many.Counts),
        TupleSpace tuple => tuple.Spaces.Sum(SizeOf),
        Dict dict => dict.Spaces.Sum(SizeOf),
        OneOf one => 1 + one.Spaces.Max(SizeOf),
        _ => space.FlatSize,
    };

    /// <summary>The bounds of encoded values.</summary>
    /// <param name="space">The space; with a flat form.</param>
    public static Box<float> BoxOf(Space space)
    {
        var (low, high) = (new float[SizeOf(space)], new float[SizeOf(space)]);
        Bounds(space, low, high);
        return new Box<float>(low, high);
    }

    /// <summary>Encodes a value.</summary>
    /// <param name="space">The space.</param>
    /// <param name="flat">The value in the flat form.</param>
    /// <param name="encoded">Receives <see cref="SizeOf"/> numbers.</param>
    public static void Encode(Space space, ReadOnlySpan<float> flat, Span<float> encoded)
    {
        switch (space)
        {
            case Discrete discrete:
                Set(encoded, flat[0] - discrete.Start);
                break;
            case MultiDiscrete many:
                for (var i = 0; i < flat.Length; i++)
                    Set(Next(ref encoded, many.Counts[i]), flat[i] - many.Starts[i]);
                break;
            case TupleSpace or Dict:
                foreach (var part in PartsOf(space))
                    Encode(part, Next(ref flat, part.FlatSize), Next(ref encoded, SizeOf(part)));
                break;
            case OneOf one:
                encoded[0] = flat[0];
                var chosen = one.Spaces[(int)flat[0]];
                var value = encoded.Slice(1, SizeOf(chosen));
                Encode(chosen, flat.Slice(1, chosen.FlatSize), value);
                encoded[(1 + value.Length)..].Fill(value[0]);
                break;
            default:
                flat.CopyTo(encoded);
                break;
        }
    }

    /// <summary>Decodes a value.</summary>
    /// <param name="space">The space.</param>
    /// <param name="encoded">The numbers of an encoded value.</param>
    /// <param name="flat">Receives the value in the flat form.</param>
    /// <exception cref="ArgumentException">There is no number above zero where one of n is to be the choice.</exception>
    public static void Decode(Space space, ReadOnlySpan<float> encoded, Span<float> flat)
    {
        switch (space)
        {
            case Discrete discrete:
                flat[0] = discrete.Start + Choice(encoded, space);
                break;
            case MultiDiscrete many:
                for (var i = 0; i < flat.Length; i++)
                    flat[i] = many.Starts[i] + Choice(Next(ref encoded, many.Counts[i]), space);
                break;
            case TupleSpace or Dict:
                foreach (var part in PartsOf(space))
                    Decode(part, Next(ref encoded, SizeOf(part)), Next(ref flat, part.FlatSize));
                break;
            case OneOf one:
                flat.Clear();
                flat[0] = encoded[0];
                var chosen = one.Spaces[(int)encoded[0]];
                Decode(chosen, encoded.Slice(1, SizeOf(chosen)), flat.Slice(1, chosen.FlatSize));
                break;
            default:
                encoded.CopyTo(flat);
                break;
        }
    }

    private static void Bounds(Space space, Span<float> low, Span<float> high)
    {
        switch (space)
        {
            case Box box:
                box.Low.CopyTo(low);
                box.High.CopyTo(high);
                break;
            case Text text:
                high.Fill(text.Characters.Length);
                break;
            case TupleSpace or Dict:
                foreach (var part in PartsOf(space))
                    Bounds(part, Next(ref low, SizeOf(part)), Next(ref high, SizeOf(part)));
                break;
            case OneOf one:
                low.Fill(one.Spaces.Min(static part => BoxOf(part).Low.ToArray().Min()));
                high.Fill(one.Spaces.Max(static part => BoxOf(part).High.ToArray().Max()));
                (low[0], high[0]) = (0, one.Spaces.Count - 1);
                break;
            default:
                high.Fill(1);
                break;
        }
    }

    private static IReadOnlyList<Space> PartsOf(Space space) => space is Dict dict ? dict.Spaces : ((TupleSpace)space).Spaces;

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts)
            sum = checked(sum + count);
        return sum;
    }

    private static void Set(Span<float> encoded, float choice)
    {
        encoded.Clear();
        encoded[(int)choice] = 1;
    }

    // As in Gymnasium, the first number that is not zero.
    private static int Choice(ReadOnlySpan<float> encoded, Space space)
    {
        var choice = encoded.IndexOfAnyExcept(0);
        return choice >= 0 ? choice : throw new ArgumentException($"An encoded value of {space} has a number other than zero for each choice; found only zeros.");
    }

    private static Span<float> Next(ref Span<float> rest, int size)
    {
        var next = rest[..size];
        rest = rest[size..];
        return next;
    }

    private static ReadOnlySpan<float> Next(ref ReadOnlySpan<float> rest, int size)
    {
        var next = rest[..size];
        rest = rest[size..];
        return next;
    }
}
