using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// What tasks with a target have in common: a Gaussian at the target is the reward, and the least distance from it is tracked. The paper
/// gives neither height nor width of the Gaussian; those here are this project's choice.
/// </summary>
/// <param name="library">The engine.</param>
public abstract class QuadrupedTarget(MuJoCoLibrary library) : Quadruped(library)
{
    /// <summary>Height of the Gaussian.</summary>
    [Parameter(Min = 0, Description = "Reward of a step at the target, the Gaussian's height")]
    public double TargetReward { get; init; } = 1;

    /// <summary>Standard deviation of the Gaussian.</summary>
    [Parameter(Min = 1e-3, Description = "Standard deviation of the Gaussian, in m")]
    public double TargetWidth { get; init; } = 3;

    /// <summary>Where the target is.</summary>
    public abstract Vector2 Target { get; }

    /// <summary>The least distance of the torso from the target in this episode, in m.</summary>
    [Info]
    public double LeastDistance { get; protected set; }

    /// <inheritdoc/>
    public override IReadOnlyList<Landmark> Landmarks => [new Landmark("target", Target, 0.5f)];

    /// <inheritdoc/>
    public override double Height(Vector2 position) =>
        TargetReward * Math.Exp(-Vector2.DistanceSquared(position, Target) / (2 * TargetWidth * TargetWidth));

    /// <inheritdoc/>
    protected override double RewardOf(Vector2 velocity)
    {
        var position = Place();
        LeastDistance = Math.Min(LeastDistance, Vector2.Distance(position, Target));
        return Height(position);
    }

    /// <inheritdoc/>
    protected override void Begun() => LeastDistance = Vector2.Distance(Place(), Target);

    private Vector2 Place() => new((float)X, (float)Y);
}
