using System.Numerics;

namespace SoftQ.Gym.Rendering;

/// <summary>
/// Somewhere to draw one picture of an environment. Coordinates are pixels from the lower left corner, x to the right, y up; later
/// shapes cover earlier ones. A canvas may be pixels or text: what is drawn is the same.
/// </summary>
public interface ICanvas
{
    /// <summary>Width in pixels.</summary>
    int Width { get; }

    /// <summary>Height in pixels.</summary>
    int Height { get; }

    /// <summary>Covers everything with one colour.</summary>
    /// <param name="color">The colour.</param>
    void Clear(CanvasColor color);

    /// <summary>Draws connected straight lines.</summary>
    /// <param name="points">The corners, at least two.</param>
    /// <param name="color">The colour.</param>
    /// <param name="width">Width of the lines in pixels.</param>
    void Polyline(ReadOnlySpan<Vector2> points, CanvasColor color, float width = 1);

    /// <summary>Fills a polygon.</summary>
    /// <param name="points">The corners in turn, at least three.</param>
    /// <param name="color">The colour.</param>
    void Polygon(ReadOnlySpan<Vector2> points, CanvasColor color);

    /// <summary>Fills a disc.</summary>
    /// <param name="center">Its centre.</param>
    /// <param name="radius">Its radius in pixels.</param>
    /// <param name="color">The colour.</param>
    void Disc(Vector2 center, float radius, CanvasColor color);
}
