using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>A box whose elements are numbers of one type: Gymnasium's <c>Box(low, high, shape, dtype)</c>.</summary>
/// <typeparam name="T">The type of an element: a float, a double, or an integer of 8 to 64 bits.</typeparam>
public sealed class Box<T> : Box
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    private readonly T[] _lowest;
    private readonly T[] _highest;
    private readonly bool[] _boundedBelow;
    private readonly bool[] _boundedAbove;
    private readonly BoxSampling<T> _sampling;

    /// <summary>Creates a row of elements with the same bounds.</summary>
    /// <param name="low">Lower bound of every element.</param>
    /// <param name="high">Upper bound of every element.</param>
    /// <param name="size">The number of elements.</param>
    /// <inheritdoc cref="Box{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{int})"/>
    public Box(T low, T high, int size)
        : this(low, high, [size])
    {
    }

    /// <summary>Creates a box of a shape whose elements have the same bounds.</summary>
    /// <param name="low">Lower bound of every element.</param>
    /// <param name="high">Upper bound of every element.</param>
    /// <param name="shape">The elements along each axis; none for a single number.</param>
    /// <inheritdoc cref="Box{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{int})"/>
    public Box(T low, T high, ReadOnlySpan<int> shape)
        : this(Shaping.Repeated(Shaping.SizeOf(shape), [low]), Shaping.Repeated(Shaping.SizeOf(shape), [high]), shape)
    {
    }

    /// <summary>Creates a row of elements with bounds of their own.</summary>
    /// <inheritdoc cref="Box{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{int})"/>
    public Box(ReadOnlySpan<T> low, ReadOnlySpan<T> high)
        : this(low, high, [low.Length])
    {
    }

    /// <summary>Creates a box of a shape whose elements have bounds of their own.</summary>
    /// <param name="low">Lower bounds, one for each element.</param>
    /// <param name="high">Upper bounds, one for each element.</param>
    /// <param name="shape">The elements along each axis.</param>
    /// <exception cref="ArgumentException">The bounds differ in number, are NaN, or a lower one exceeds its upper one.</exception>
    /// <exception cref="NotSupportedException">The elements are of a type that NumPy does not have.</exception>
    public Box(ReadOnlySpan<T> low, ReadOnlySpan<T> high, ReadOnlySpan<int> shape)
        : this(low.ToArray(), high.ToArray(), shape, Bounded(low), Bounded(high))
    {
    }

    internal Box(T[] low, T[] high, ReadOnlySpan<int> shape, bool[] boundedBelow, bool[] boundedAbove)
        : base(Flat(low), Flat(high), shape)
    {
        Dtype = Spaces.ElementType.NameOf(typeof(T));
        Shaping.ThrowUnlessSize("lower bounds", low.Length, shape);
        Shaping.ThrowUnlessSize("upper bounds", high.Length, shape);
        for (var i = 0; i < low.Length; i++)
        {
            if (!(low[i] <= high[i]))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Element {i} of a box needs low <= high; found low {low[i]} and high {high[i]}."));
            }
        }
        if (T.CreateSaturating(-1) == T.Zero && (boundedBelow.Contains(false) || boundedAbove.Contains(false)))
            throw new ArgumentException($"A box of {Dtype} needs finite bounds, since its elements are unsigned.");
        _lowest = low;
        _highest = high;
        _boundedBelow = boundedBelow;
        _boundedAbove = boundedAbove;
        _sampling = new BoxSampling<T>(low, high, boundedBelow, boundedAbove);
    }

    /// <summary>Lower bounds, one for each element.</summary>
    public ReadOnlySpan<T> Lowest => _lowest;

    /// <summary>Upper bounds, one for each element.</summary>
    public ReadOnlySpan<T> Highest => _highest;

    /// <summary>The element type as NumPy names it, such as <c>float32</c>.</summary>
    public string Dtype { get; }

    /// <inheritdoc/>
    public override bool IsBoundedBelow => !_boundedBelow.AsSpan().Contains(false);

    /// <inheritdoc/>
    public override bool IsBoundedAbove => !_boundedAbove.AsSpan().Contains(false);

    /// <inheritdoc/>
    public override Type ElementType => typeof(T);

    /// <inheritdoc/>
    public override Type ValueType => typeof(T[]);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat)
    {
        var low = Low;
        var high = High;
        if (flat.Length != low.Length)
            return false;
        for (var i = 0; i < flat.Length; i++)
        {
            if (!(flat[i] >= low[i] && flat[i] <= high[i]))
                return false;
        }
        return !Spaces.ElementType.IsInteger(typeof(T)) || AreIntegers(flat);
    }

    /// <summary>Whether an array lies within the bounds.</summary>
    /// <param name="value">The array, in one row.</param>
    public bool Contains(T[] value)
    {
        if (value.Length != _lowest.Length)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (!(value[i] >= _lowest[i] && value[i] <= _highest[i]))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Contains(Array value) => value is T[] typed && Contains(typed);

    /// <summary>
    /// Draws each element by the kind of its bounds, as Gymnasium does: normal where unbounded, exponential away from the only bound
    /// where there is one, uniform where bounded.
    /// </summary>
    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        if (typeof(T) == typeof(float))
        {
            _sampling.Draw(random, MemoryMarshal.Cast<float, T>(flat));
            return;
        }
        var rented = ArrayPool<T>.Shared.Rent(flat.Length);
        var values = rented.AsSpan(0, flat.Length);
        _sampling.Draw(random, values);
        CopyToFlat(values, flat);
        ArrayPool<T>.Shared.Return(rented);
    }

    /// <inheritdoc cref="Sample(RandomStream, Span{float})"/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">None: a box cannot be masked.</param>
    public override T[] Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        if (mask is not null)
            throw new ArgumentException($"Draws from {this} cannot be masked; found a {mask.GetType().Name}.", nameof(mask));
        var values = new T[_lowest.Length];
        _sampling.Draw(streams.Own, values);
        return values;
    }

    /// <inheritdoc/>
    public override void ToFlat(Array value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        CopyToFlat(Elements(value), flat);
    }

    /// <inheritdoc/>
    public override T[] FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var value = new T[flat.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = T.CreateSaturating(flat[i]);
        return value;
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(Array value) => NestedArray.Write<T>(Elements(value), Shape, Spaces.ElementType.ToJson);

    /// <inheritdoc/>
    public override T[] FromJson(JsonNode? json)
    {
        var value = new T[_lowest.Length];
        return NestedArray.TryRead(json, Shape, value, Spaces.ElementType.FromJson<T>)
            ? value
            : throw Mismatch(json, $"an array of the shape {Shaping.Text(Shape)}");
    }

    /// <summary>Whether another space is a box of the same shape, element type and bounds; no difference of bounds is overlooked.</summary>
    /// <inheritdoc/>
    public override bool Equals(Space? other) =>
        other is Box<T> box
        && Shape.SequenceEqual(box.Shape)
        && Lowest.SequenceEqual(box.Lowest)
        && Highest.SequenceEqual(box.Highest)
        && _boundedBelow.AsSpan().SequenceEqual(box._boundedBelow)
        && _boundedAbove.AsSpan().SequenceEqual(box._boundedAbove);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bound in _lowest)
            hash.Add(bound);
        foreach (var bound in _highest)
            hash.Add(bound);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"Box({Short(_lowest)}, {Short(_highest)}, {Shaping.Text(Shape)}, {Dtype})";

    /// <inheritdoc/>
    internal override JsonObject Describe() => BoxJson.Write(this, _boundedBelow, _boundedAbove);

    /// <inheritdoc/>
    internal override Box Batch(int count) => new Box<T>(
        Shaping.Repeated(count, Lowest),
        Shaping.Repeated(count, Highest),
        Shaping.Stacked(count, Shape),
        Shaping.Repeated<bool>(count, _boundedBelow),
        Shaping.Repeated<bool>(count, _boundedAbove));

    /// <inheritdoc/>
    internal override T[] Concatenate(IEnumerable<object> values) => [.. values.Cast<T[]>().SelectMany(static value => value)];

    /// <inheritdoc/>
    internal override IReadOnlyList<object> Separate(Array batch) => batch is T[] elements && elements.Length % FlatSize == 0
        ? [.. elements.Chunk(FlatSize)]
        : throw new ArgumentException($"A batch of {this} was expected; found {batch.GetType().Name} of {batch.Length}.", nameof(batch));

    private static string Short(T[] bounds) => bounds.AsSpan().ContainsAnyExcept(bounds[0])
        ? $"[{string.Join(", ", bounds.Select(static bound => bound.ToString(null, CultureInfo.InvariantCulture)))}]"
        : bounds[0].ToString(null, CultureInfo.InvariantCulture);

    private static bool[] Bounded(ReadOnlySpan<T> bounds) => [.. bounds.ToArray().Select(static bound => !T.IsInfinity(bound))];

    private static float[] Flat(T[] values)
    {
        var flat = new float[values.Length];
        CopyToFlat(values, flat);
        return flat;
    }

    private static void CopyToFlat(ReadOnlySpan<T> values, Span<float> flat)
    {
        for (var i = 0; i < flat.Length; i++)
            flat[i] = float.CreateTruncating(values[i]);
    }

    private static bool AreIntegers(ReadOnlySpan<float> flat)
    {
        foreach (var element in flat)
        {
            if (!float.IsInteger(element))
                return false;
        }
        return true;
    }

    private T[] Elements(Array value) => value is T[] elements && elements.Length == _lowest.Length
        ? elements
        : throw new ArgumentException($"Values of {this} are arrays {typeof(T).Name}[{_lowest.Length}]; found {value.GetType().Name} of {value.Length}.", nameof(value));
}
