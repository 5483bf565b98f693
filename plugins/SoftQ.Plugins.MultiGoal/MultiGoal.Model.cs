using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Plugins.MultiGoal;

// The task as exact solvers and figures see it.
public sealed partial class MultiGoal
{
    /// <inheritdoc/>
    public Box StateSpace => (Box)ObservationSpace;

    /// <inheritdoc/>
    public (Vector2 Low, Vector2 High) View => (new Vector2(-Limit), new Vector2(Limit));

    /// <inheritdoc/>
    public IReadOnlyList<Landmark> Landmarks =>
        [.. Enumerable.Range(0, GoalCount).Select(goal => new Landmark(NameOf(goal), GoalAt(goal), GoalRadius))];

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

    /// <summary>
    /// A goal's compass direction from the origin, such as "east" or "north-west"; where several share it, the later ones are
    /// numbered: "east-2".
    /// </summary>
    private string NameOf(int goal)
    {
        var direction = DirectionOf(GoalAt(goal));
        var number = 1 + Enumerable.Range(0, goal).Count(earlier => DirectionOf(GoalAt(earlier)) == direction);
        return number == 1 ? direction : $"{direction}-{number}";
    }

    private static string DirectionOf(Vector2 goal)
    {
        if (goal == Vector2.Zero)
            return "origin";
        string[] directions = ["east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"];
        var eighth = (int)MathF.Round(MathF.Atan2(goal.Y, goal.X) / (MathF.PI / 4));
        return directions[(eighth + 8) % 8];
    }
}
