using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// A hallway along x: the reward of <see cref="QuadrupedRun"/>, between walls (section 5.3). The paper has a wide and a narrow one and gives
/// no size; 4 m is this task's choice for the wide, and 2.4 m, by <see cref="Width"/>, for the narrow. The body is 1.8 m across.
/// </summary>
/// <param name="library">The engine.</param>
[Environment("QuadrupedHallway-v0", MaxEpisodeSteps = 500, Description = "A quadruped that may run either way along a hallway")]
public sealed partial class QuadrupedHallway(MuJoCoLibrary library) : Quadruped(library)
{
    /// <summary>Distance between the walls.</summary>
    [Parameter(Min = 1.9, Description = "Distance between the walls, in m")]
    public double Width { get; init; } = 4;

    /// <summary>Length of the hallway.</summary>
    [Parameter(Min = 4, Description = "Length of the hallway, in m; its ends are open")]
    public double Length { get; init; } = 40;

    /// <inheritdoc/>
    public override IReadOnlyList<Wall> Walls =>
    [
        new(-Length / 2, Width / 2, Length / 2, (Width / 2) + 1),
        new(-Length / 2, (-Width / 2) - 1, Length / 2, -Width / 2),
    ];

    /// <inheritdoc/>
    public override (Vector2 Low, Vector2 High) View => (new Vector2((float)(-Length / 2)), new Vector2((float)(Length / 2)));

    /// <inheritdoc/>
    public override IReadOnlyList<Landmark> Landmarks => [];

    /// <inheritdoc/>
    protected override Vector2 Start => default;

    /// <summary>Whether a place is between the walls, 1 or 0.</summary>
    /// <param name="position">A place in the plane.</param>
    public override double Height(Vector2 position) => Math.Abs(position.Y) < Width / 2 ? 1 : 0;

    /// <inheritdoc/>
    protected override double RewardOf(Vector2 velocity) => velocity.Length();
}
