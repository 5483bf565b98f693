using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// A snake of three links swims in a plane and is rewarded for speed along x in either direction, until its centre of mass is beyond a
/// finish line on the forward side, where the same speed is worth more (section 5.2).
/// </summary>
/// <remarks>
/// The body, the medium, the control period and the noise of the start are rllab's. The paper gives neither the line's distance nor the
/// larger reward: those are this task's own choice.
/// </remarks>
/// <param name="library">The engine.</param>
[Environment("SwimmerSnake-v0", MaxEpisodeSteps = 500, Description = "A snake that may swim either way; only forward is there more to win")]
public sealed partial class SwimmerSnake(MuJoCoLibrary library) : MuJoCoEnvironment(library), IPlanarTask
{
    private const int Coordinates = 5;

    [Transient]
    private readonly double[] _observation = new double[(2 * Coordinates) + 3];

    private double _greatestReach;
    private double _leastReach;

    /// <summary>Steps of the engine for each action.</summary>
    [Parameter(Min = 1, Description = "Steps of the engine, of 1 ms, for each action")]
    public int FrameSkip { get; init; } = 50;

    /// <summary>How far the finish line is from the start, along x.</summary>
    [Parameter(Min = 0, Description = "Distance of the finish line from the start along x, in m")]
    public double FinishLine { get; init; } = 5;

    /// <summary>What the speed is multiplied with beyond the finish line.</summary>
    [Parameter(Min = 0, Description = "Factor on the reward for speed beyond the finish line")]
    public double FinishFactor { get; init; } = 5;

    /// <summary>Weight of the cost of an action.</summary>
    [Parameter(Min = 0, Description = "Cost of an action of [-1, 1] for each unit of its squared length")]
    public double ControlCost { get; init; } = 0.005;

    /// <summary>Standard deviation of the start's position.</summary>
    [Parameter(Min = 0, Description = "Standard deviation of each coordinate at the start, in m or rad")]
    public double PositionDeviation { get; init; } = 0.01;

    /// <summary>Standard deviation of the start's velocity.</summary>
    [Parameter(Min = 0, Description = "Standard deviation of each velocity at the start, in m/s or rad/s")]
    public double VelocityDeviation { get; init; } = 0.1;

    /// <inheritdoc/>
    public override string OwnModel => EmbeddedModels.Read("swimmer-snake.xml");

    /// <summary>Position of the centre of mass along x, in m, as it was one millisecond before the end of the last step.</summary>
    [Info]
    public double Progress => Simulation.CenterOfMass(1)[0];

    /// <summary>The furthest that the centre of mass was forward in this episode, in m.</summary>
    [Info]
    public double GreatestReach => _greatestReach;

    /// <summary>The furthest that it was backward, a number below zero, in m.</summary>
    [Info]
    public double LeastReach => _leastReach;

    /// <summary>"finish" beyond the line, else the direction in which it swam further.</summary>
    [Info]
    public string Outcome => _greatestReach > FinishLine ? "finish" : _greatestReach > -_leastReach ? "forward" : "backward";

    /// <summary>Positions, velocities, and the centre of mass.</summary>
    [Observation(Size = (2 * Coordinates) + 3)]
    private ReadOnlySpan<double> Observe()
    {
        Simulation.Positions.CopyTo(_observation);
        Simulation.Velocities.CopyTo(_observation.AsSpan(Coordinates));
        Simulation.CenterOfMass(1).CopyTo(_observation.AsSpan(2 * Coordinates));
        return _observation;
    }

    [Reset]
    private void Begin(RandomStream random)
    {
        Span<double> start = stackalloc double[2 * Coordinates];
        for (var i = 0; i < start.Length; i++)
            start[i] = random.Normal(0, i < Coordinates ? PositionDeviation : VelocityDeviation);
        Simulation.Reset(start[..Coordinates], start[Coordinates..]);
        (_greatestReach, _leastReach) = (Math.Max(0, Progress), Math.Min(0, Progress));
    }

    [Step]
    private StepOutcome Swim([Action(Size = 2, Low = -1, High = 1)] ReadOnlySpan<float> action)
    {
        var before = Progress;
        var cost = ControlCost * SumOfSquares(action);
        if (!AdvanceScaled(action, FrameSkip))
            return new StepOutcome(-cost, Terminated: true);
        var speed = Math.Abs(Progress - before) / (FrameSkip * Simulation.Model.TimeStep);
        (_greatestReach, _leastReach) = (Math.Max(_greatestReach, Progress), Math.Min(_leastReach, Progress));
        return (Progress > FinishLine ? FinishFactor * speed : speed) - cost;
    }
}
