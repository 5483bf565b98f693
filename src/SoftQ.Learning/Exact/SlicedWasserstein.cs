using System.Numerics.Tensors;
using SoftQ.Gym;

namespace SoftQ.Learning.Exact;

/// <summary>
/// The sliced Wasserstein distance of order 2 between sets of points of one size: the root of the mean, over directions, of the squared
/// distance between the sets' projections, which sorting matches (Rabin et al. 2011).
/// </summary>
internal sealed class SlicedWasserstein
{
    private const int Directions = 16;

    private readonly float[][] _directions;

    /// <summary>Draws directions; on a line there is only one.</summary>
    /// <param name="size">Elements of a point, d.</param>
    /// <param name="random">The stream to draw from.</param>
    public SlicedWasserstein(int size, RandomStream random) =>
        _directions = size == 1 ? [[1]] : [.. Enumerable.Range(0, Directions).Select(_ => Direction(size, random))];

    /// <summary>A set's projections on each direction, in order.</summary>
    /// <param name="points">The points, one after the other.</param>
    public float[][] Project(ReadOnlySpan<float> points)
    {
        var projections = new float[_directions.Length][];
        for (var i = 0; i < projections.Length; i++)
        {
            var direction = _directions[i];
            var places = new float[points.Length / direction.Length];
            for (var k = 0; k < places.Length; k++)
                places[k] = TensorPrimitives.Dot(points.Slice(k * direction.Length, direction.Length), direction);
            Array.Sort(places);
            projections[i] = places;
        }
        return projections;
    }

    /// <summary>The distance between two sets of equal size, from their projections.</summary>
    /// <param name="first">One set.</param>
    /// <param name="second">The other.</param>
    public static double Distance(float[][] first, float[][] second) => Math.Sqrt(first.Zip(second, static (x, y) =>
    {
        double distance = TensorPrimitives.Distance<float>(x, y);
        return distance * distance / x.Length;
    }).Average());

    private static float[] Direction(int size, RandomStream random)
    {
        var direction = new float[size];
        random.FillNormal(direction);
        TensorPrimitives.Divide(direction, TensorPrimitives.Norm<float>(direction), direction);
        return direction;
    }
}
