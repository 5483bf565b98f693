using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>Pretraining on an empty plane: rewarded is the speed of the centre of mass, in whichever direction (section 5.3).</summary>
/// <param name="library">The engine.</param>
[Environment("QuadrupedRun-v0", MaxEpisodeSteps = 500, Description = "A quadruped that may run in any direction")]
public sealed partial class QuadrupedRun(MuJoCoLibrary library) : Quadruped(library)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Wall> Walls => [];

    /// <inheritdoc/>
    public override (Vector2 Low, Vector2 High) View => (new Vector2(-10), new Vector2(10));

    /// <inheritdoc/>
    public override IReadOnlyList<Landmark> Landmarks => [];

    /// <summary>The direction from the start, in degrees from the x axis anticlockwise.</summary>
    [Info]
    public double Heading => Math.Atan2(Y, X) * 180 / Math.PI;

    /// <inheritdoc/>
    protected override Vector2 Start => default;

    /// <summary>How far from the start a place is: there is no landscape of rewards.</summary>
    /// <param name="position">A place in the plane.</param>
    public override double Height(Vector2 position) => position.Length();

    /// <inheritdoc/>
    protected override double RewardOf(Vector2 velocity) => velocity.Length();
}
