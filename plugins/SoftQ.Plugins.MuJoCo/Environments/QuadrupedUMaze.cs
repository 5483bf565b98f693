using System.Numerics;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// A hallway bent into a U, with a target at the far end (section 5.3, figure 4 d). The paper gives no sizes: corridors of
/// <see cref="Corridor"/> on both sides of a divider are this task's choice.
/// </summary>
/// <param name="library">The engine.</param>
[Environment("QuadrupedUMaze-v0", MaxEpisodeSteps = 500, Description = "A quadruped in a hallway bent into a U")]
public sealed partial class QuadrupedUMaze(MuJoCoLibrary library) : QuadrupedTarget(library)
{
    private const double Thickness = 1;

    /// <summary>Width of the corridors.</summary>
    [Parameter(Min = 1.9, Description = "Width of the corridors, in m")]
    public double Corridor { get; init; } = 3;

    /// <summary>Length of the divider.</summary>
    [Parameter(Min = 1, Description = "Length of the divider, in m")]
    public double Divider { get; init; } = 5;

    /// <inheritdoc/>
    public override Vector2 Target => new((float)(Corridor / 2), (float)((1.5 * Corridor) + Thickness));

    /// <inheritdoc/>
    public override IReadOnlyList<Wall> Walls =>
        [.. Wall.Around(Divider + Corridor, (2 * Corridor) + Thickness, Thickness), new Wall(0, Corridor, Divider, Corridor + Thickness)];

    /// <inheritdoc/>
    public override (Vector2 Low, Vector2 High) View
    {
        get
        {
            var side = (float)Math.Max(Divider + Corridor, (2 * Corridor) + Thickness) + 1;
            return (new Vector2(-1), new Vector2(side));
        }
    }

    /// <inheritdoc/>
    protected override Vector2 Start => new((float)(Corridor / 2));
}
