using System.Numerics;
using SoftQ;
using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace Shapes;

/// <summary>How goals lie.</summary>
public enum GoalLayout { FourCorners, Ring }

[Environment("MultiGoal-v0", MaxEpisodeSteps = 30, Description = "Point mass that may reach \"any\" of four goals")]
public sealed partial class MultiGoal
{
    [Observation(Low = -7, High = 7)] private Vector2 _position;
    [Info] private string? _outcome;

    [Parameter(Description = "Reward for reaching a goal", Min = 0)] public float GoalReward { get; init; } = 10;
    [Parameter(Min = 0.1, Max = 1e6)] public double Radius { get; init; } = 0.5;
    [Parameter] public long Seeds { get; init; } = -5_000_000_000;
    [Parameter] public int Unset { get; init; }
    [Parameter] public bool Sparse { get; init; } = true;
    [Parameter] public GoalLayout Layout { get; init; } = GoalLayout.Ring;
    [Parameter] public GoalLayout[] Layouts { get; init; } = [GoalLayout.FourCorners];
    [Parameter] public float[] Goals { get; init; } = [5, -0.1f, 1e-30f];
    [Parameter] public string[] Names { get; init; } = new[] { "north", "so\"uth" };
    [Parameter] public string Label { get; init; } = "point\n";

    [Info] public float Distance => _position.Length();

    [Reset]
    private void Reset(RandomStream random)
    {
        _position = new Vector2((float)random.Normal(0, 0.1), (float)random.Normal(0, 0.1));
        _outcome = null;
    }

    [Step]
    private StepOutcome Step([Action(Low = -1, High = 1)] Vector2 velocity, RandomStream random)
    {
        _position += velocity + new Vector2((float)random.Normal(0, 0.01), 0);
        var reached = _position.X > Goals[0];
        _outcome = reached ? "east" : null;
        return new StepOutcome(reached ? GoalReward : -velocity.LengthSquared(), reached);
    }
}
