using System.Numerics;
using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// A box in R^n with bounds for each element; a bound may be infinite. This is what is the same for all element types, in the flat form;
/// <see cref="Box{T}"/> makes boxes and has their values, arrays in one row whose last axis runs fastest.
/// </summary>
public abstract class Box : Space<Array>
{
    private readonly float[] _low;
    private readonly float[] _high;
    private readonly int[] _shape;

    private protected Box(float[] low, float[] high, ReadOnlySpan<int> shape)
    {
        _low = low;
        _high = high;
        _shape = shape.ToArray();
    }

    /// <summary>Lower bounds, one for each element, rounded to the floats of the flat form.</summary>
    public ReadOnlySpan<float> Low => _low;

    /// <summary>Upper bounds, one for each element, rounded to the floats of the flat form.</summary>
    public ReadOnlySpan<float> High => _high;

    /// <summary>How many elements there are along each axis.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>Whether every element is bounded below.</summary>
    public abstract bool IsBoundedBelow { get; }

    /// <summary>Whether every element is bounded above.</summary>
    public abstract bool IsBoundedAbove { get; }

    /// <summary>Whether every element is bounded on both sides.</summary>
    public bool IsBounded => IsBoundedBelow && IsBoundedAbove;

    /// <summary>The type of an element.</summary>
    public abstract Type ElementType { get; }

    /// <inheritdoc/>
    public override int FlatSize => _low.Length;

    /// <summary>
    /// Creates a box from bounds of another type, as Gymnasium's constructor does: infinite ones leave the elements of a signed integer
    /// type without a bound, so that they are drawn around zero or around the other bound, cut off at the type's limits.
    /// </summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="low">Lower bounds, one for each element.</param>
    /// <param name="high">Upper bounds, one for each element.</param>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ArgumentException">A bound is NaN, lies outside the element type, or is infinite and the type is unsigned.</exception>
    public static Box<T> FromBounds<T>(ReadOnlySpan<double> low, ReadOnlySpan<double> high, ReadOnlySpan<int> shape)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        bool[] boundedBelow = [.. low.ToArray().Select(static bound => !double.IsNegativeInfinity(bound))];
        bool[] boundedAbove = [.. high.ToArray().Select(static bound => !double.IsPositiveInfinity(bound))];
        return new Box<T>(Cast<T>(low, boundedBelow), Cast<T>(high, boundedAbove), shape, boundedBelow, boundedAbove);
    }

    /// <summary>The box itself as JSON.</summary>
    internal abstract JsonObject Describe();

    /// <summary>The box of several values, with one axis more.</summary>
    /// <param name="count">How many.</param>
    internal abstract Box Batch(int count);

    /// <summary>Several values in one row.</summary>
    /// <param name="values">Arrays of the element type.</param>
    internal abstract Array Concatenate(IEnumerable<object> values);

    /// <summary>The values that a row holds.</summary>
    /// <param name="batch">The row.</param>
    /// <exception cref="ArgumentException">It is no row of values.</exception>
    internal abstract IReadOnlyList<object> Separate(Array batch);

    private static T[] Cast<T>(ReadOnlySpan<double> bounds, bool[] bounded)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var cast = new T[bounds.Length];
        for (var i = 0; i < cast.Length; i++)
        {
            cast[i] = T.CreateSaturating(bounds[i]);
            if (double.IsNaN(bounds[i]) || (bounded[i] && Spaces.ElementType.IsInteger(typeof(T)) && !(Math.Abs(bounds[i] - double.CreateTruncating(cast[i])) < 1)))
                throw new ArgumentException($"Element {i} of a box of {Spaces.ElementType.NameOf(typeof(T))} has the bound {JsonNumber.Of(bounds[i])}, which this type cannot have.");
        }
        return cast;
    }
}
