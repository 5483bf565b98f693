namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>An upright wall, seen from above.</summary>
/// <param name="West">Where it begins along x, in m.</param>
/// <param name="South">Where it begins along y, in m.</param>
/// <param name="East">Where it ends along x, in m.</param>
/// <param name="North">Where it ends along y, in m.</param>
public readonly record struct Wall(double West, double South, double East, double North)
{
    /// <summary>Walls of a thickness around a rectangle.</summary>
    /// <param name="width">The rectangle's extent along x, from 0.</param>
    /// <param name="height">The rectangle's extent along y, from 0.</param>
    /// <param name="thickness">The walls' thickness.</param>
    public static Wall[] Around(double width, double height, double thickness) =>
    [
        new(-thickness, -thickness, width + thickness, 0),
        new(-thickness, height, width + thickness, height + thickness),
        new(-thickness, 0, 0, height),
        new(width, 0, width + thickness, height),
    ];
}
