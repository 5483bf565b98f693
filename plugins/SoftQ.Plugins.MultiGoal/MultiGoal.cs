using System.Numerics;
using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Plugins.MultiGoal;

/// <summary>
/// A point mass in the plane that may reach any of several goals (section 5.1). The constants are those of the authors' released
/// environment; the paper's text names a mixture of Gaussians instead, which <see cref="Reward"/> chooses.
/// </summary>
[Environment("MultiGoal-v0", MaxEpisodeSteps = 30, Description = "Point mass in the plane that may reach any of four goals")]
public sealed partial class MultiGoal : IDeterministicModel, IPlanarTask
{
    private const float Limit = 7;

    /// <summary>Position of the point mass.</summary>
    [Observation(Low = -Limit, High = Limit)]
    private Vector2 _position;

    /// <summary>The goals' coordinates x1, y1, x2, y2, ….</summary>
    [Parameter(Min = -Limit, Max = Limit, Description = "The goals' coordinates x1, y1, x2, y2, …")]
    public float[] Goals
    {
        get;
        init => field = value.Length > 0 && value.Length % 2 == 0
            ? value
            : throw new ArgumentException($"'goals' takes pairs x, y, at least one; found {value.Length} numbers.");
    } = [5, 0, -5, 0, 0, 5, 0, -5];

    /// <summary>Distance from a goal at which it counts as reached.</summary>
    [Parameter(Min = 0, Description = "Distance from a goal at which it counts as reached")]
    public float GoalRadius { get; init; } = 1;

    /// <summary>Bonus for reaching a goal.</summary>
    [Parameter(Description = "Bonus for reaching a goal")]
    public float GoalReward { get; init; } = 10;

    /// <summary>How places are rewarded.</summary>
    [Parameter(Description = "How places are rewarded: by the squared distance to the nearest goal, or by Gaussians at the goals")]
    public RewardForm Reward { get; init; } = RewardForm.Quadratic;

    /// <summary>Cost of an action for each unit of its squared length.</summary>
    [Parameter(Min = 0, Description = "Cost of an action for each unit of its squared length")]
    public float ActionCost { get; init; } = 30;

    /// <summary>Cost of a place for each unit of its squared distance to the nearest goal.</summary>
    [Parameter(Min = 0, Description = "Cost of a place for each unit of its squared distance to the nearest goal (quadratic form)")]
    public float DistanceCost { get; init; } = 1;

    /// <summary>Height of each Gaussian.</summary>
    [Parameter(Min = 0, Description = "Height of each Gaussian (Gaussian form)")]
    public float GaussianHeight { get; init; } = 50;

    /// <summary>Standard deviation of each Gaussian.</summary>
    [Parameter(Min = 1e-3, Description = "Standard deviation of each Gaussian (Gaussian form)")]
    public float GaussianWidth { get; init; } = 2;

    /// <summary>Standard deviation of the start around the origin.</summary>
    [Parameter(Min = 0, Description = "Standard deviation of the start around the origin")]
    public float StartDeviation { get; init; } = 0.1f;

    /// <summary>Standard deviation of the noise on every step.</summary>
    [Parameter(Min = 0, Description = "Standard deviation of the noise on every step")]
    public float StepDeviation { get; init; }

    /// <summary>The goal reached, by its direction from the origin, or "none".</summary>
    [Info]
    public string Outcome => NearestGoal(_position) is var (goal, distance) && distance < GoalRadius ? NameOf(goal) : "none";

    private int GoalCount => Goals.Length / 2;

    /// <summary>The position is normal around the origin, with the start's standard deviation.</summary>
    [Reset]
    private void Begin(RandomStream random) => _position = Clamp(Noise(random, StartDeviation));

    /// <summary>The point mass moves by the action, and by noise where there is any; the plane ends at ±7.</summary>
    /// <param name="velocity">How far it moves along each axis.</param>
    /// <param name="random">Draws the noise.</param>
    /// <returns>
    /// The place's reward, by default minus the squared distance to the nearest goal; less the action's cost; and the bonus for reaching a
    /// goal.
    /// </returns>
    /// <remarks>The point mass is nearer to a goal than the goals' radius.</remarks>
    [Step]
    private StepOutcome Move([Action(Low = -1, High = 1)] Vector2 velocity, RandomStream random)
    {
        var noise = StepDeviation > 0 ? Noise(random, StepDeviation) : default;
        _position = Clamp(_position + velocity + noise);
        return OutcomeOf(_position, velocity);
    }

    private StepOutcome OutcomeOf(Vector2 next, Vector2 velocity)
    {
        var (_, distance) = NearestGoal(next);
        var reached = distance < GoalRadius;
        var reward = HeightAt(next, distance) - (ActionCost * velocity.LengthSquared()) + (reached ? GoalReward : 0);
        return new StepOutcome(reward, Terminated: reached);
    }

    private double HeightAt(Vector2 position, float distance)
    {
        if (Reward == RewardForm.Quadratic)
            return -DistanceCost * distance * distance;
        var height = 0.0;
        for (var goal = 0; goal < GoalCount; goal++)
        {
            var squaredDistance = Vector2.DistanceSquared(position, GoalAt(goal));
            height += GaussianHeight * Math.Exp(-squaredDistance / (2 * GaussianWidth * GaussianWidth));
        }
        return height;
    }

    private (int Goal, float Distance) NearestGoal(Vector2 position)
    {
        var (nearest, least) = (0, float.PositiveInfinity);
        for (var goal = 0; goal < GoalCount; goal++)
        {
            var squaredDistance = Vector2.DistanceSquared(position, GoalAt(goal));
            if (squaredDistance < least)
                (nearest, least) = (goal, squaredDistance);
        }
        return (nearest, MathF.Sqrt(least));
    }

    private Vector2 GoalAt(int goal) => new(Goals[2 * goal], Goals[(2 * goal) + 1]);

    private static Vector2 Noise(RandomStream random, float deviation) =>
        new((float)random.Normal(0, deviation), (float)random.Normal(0, deviation));

    private static Vector2 Clamp(Vector2 position) => Vector2.Clamp(position, new Vector2(-Limit), new Vector2(Limit));
}
