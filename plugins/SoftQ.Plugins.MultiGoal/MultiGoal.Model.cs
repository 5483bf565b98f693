using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Plugins.MultiGoal;

/// <summary>The task as exact solvers and figures see it.</summary>
public sealed partial class MultiGoal
{
    /// <inheritdoc/>
    public Box StateSpace => (Box)ObservationSpace;

    /// <inheritdoc/>
    public (Vector2 Low, Vector2 High) View => (new Vector2(-Limit), new Vector2(Limit));

    /// <inheritdoc/>
    public IReadOnlyList<Landmark> Landmarks =>
        [.. Goals.Chunk(2).Select(goal => new Vector2(goal[0], goal[1])).Select(goal => new Landmark(NameOf(goal), goal, GoalRadius))];

    /// <inheritdoc/>
    public IReadOnlyList<float[]> Probes => [[-2.5f, 0], [0, 0], [2.5f, 2.5f]];

    /// <inheritdoc/>
    public bool IsDeterministic => StepDeviation == 0;

    /// <inheritdoc/>
    public StepOutcome Transition(ReadOnlySpan<float> state, ReadOnlySpan<float> action, Span<float> nextState)
    {
        var velocity = new Vector2(action);
        var next = Clamp(new Vector2(state) + velocity);
        next.CopyTo(nextState);
        return OutcomeOf(next, velocity);
    }

    /// <inheritdoc/>
    public Vector2 Position(ReadOnlySpan<float> observation) => new(observation);

    /// <inheritdoc/>
    public double Height(Vector2 position) => HeightAt(position, NearestGoal(position).Distance);

    /// <summary>A goal's compass direction from the origin, such as "east" or "north-west".</summary>
    private static string NameOf(Vector2 goal)
    {
        string[] directions = ["east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"];
        var eighth = (int)MathF.Round(MathF.Atan2(goal.Y, goal.X) / (MathF.PI / 4));
        return directions[(eighth + 8) % 8];
    }
}
