using System.Numerics;

namespace SoftQ.Gym.Rendering;

/// <summary>What lies where in a plane.</summary>
internal static class PlaneGeometry
{
    /// <summary>The distance of a point from a straight line between two others.</summary>
    /// <param name="point">The point.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    public static float Distance(Vector2 point, Vector2 start, Vector2 end)
    {
        var along = end - start;
        var length = along.LengthSquared();
        var share = length == 0 ? 0 : Math.Clamp(Vector2.Dot(point - start, along) / length, 0, 1);
        return Vector2.Distance(point, start + (share * along));
    }

    /// <summary>Whether a polygon encloses a point: a ray to the right crosses its sides an odd number of times.</summary>
    /// <param name="corners">The polygon's corners in turn.</param>
    /// <param name="point">The point.</param>
    public static bool Contains(ReadOnlySpan<Vector2> corners, Vector2 point)
    {
        var inside = false;
        var previous = corners[^1];
        foreach (var corner in corners)
        {
            var crosses = corner.Y > point.Y != previous.Y > point.Y;
            if (crosses && point.X < corner.X + ((previous.X - corner.X) * (point.Y - corner.Y) / (previous.Y - corner.Y)))
                inside = !inside;
            previous = corner;
        }
        return inside;
    }
}
