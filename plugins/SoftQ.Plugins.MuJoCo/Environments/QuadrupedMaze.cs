using System.Numerics;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// Two passages of equal length lead around a divider to a target, and a barrier closes the upper one shortly before it (section 5.2, figure
/// 3b). The rectangles were measured from the pictures that the authors published, in units of a wall's thickness.
/// </summary>
/// <param name="library">The engine.</param>
[Environment("QuadrupedMaze-v0", MaxEpisodeSteps = 500, Description = "A quadruped in a maze of two passages, one of them a dead end")]
public sealed partial class QuadrupedMaze(MuJoCoLibrary library) : QuadrupedTarget(library)
{
    private const double Width = 10, Depth = 7, Thickness = 1;

    /// <summary>Whether the upper passage is blocked.</summary>
    [Parameter(Description = "Whether a barrier closes the upper passage")]
    public bool Blocked { get; init; } = true;

    /// <summary>The distance from the target that only the lower passage comes below.</summary>
    [Parameter(Min = 0, Description = "Distance from the target, in m, that only the lower passage comes below")]
    public double Threshold { get; init; } = 1.8;

    /// <inheritdoc/>
    public override Vector2 Target => new(9, 3.5f);

    /// <inheritdoc/>
    public override IReadOnlyList<Wall> Walls =>
    [
        .. Wall.Around(Width, Depth, Thickness),
        new Wall(3, 3, 8, 4),
        .. Blocked ? new Wall[] { new(7.5, 4, 10, 5) } : [],
    ];

    /// <inheritdoc/>
    public override (Vector2 Low, Vector2 High) View => (new Vector2(-1, -2.5f), new Vector2(11, 9.5f));

    /// <summary>"target" below the threshold, else "away".</summary>
    [Info]
    public string Outcome => LeastDistance < Threshold ? "target" : "away";

    /// <inheritdoc/>
    protected override Vector2 Start => new(1.2f, 3.5f);
}
