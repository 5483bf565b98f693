using System.Numerics;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// What the quadruped's tasks have in common: rllab's body, observation and costs, and the end of an episode when it is too low, too high
/// or turned over (section 5.2 and 5.3). Observed are position and velocity, the external forces on each body, clipped, the torso's
/// rotation matrix, and the centre of mass.
/// </summary>
/// <param name="library">The engine.</param>
public abstract class Quadruped(MuJoCoLibrary library) : MuJoCoEnvironment(library), IPlanarTask
{
    /// <summary>The body that carries the legs.</summary>
    protected const int Torso = 1;

    private const int Coordinates = 15, Velocities = 14, Forces = 84, Rotation = 9, Center = 3;
    private const int Size = Coordinates + Velocities + Forces + Rotation + Center;

    [Transient]
    private readonly double[] _observation = new double[Size];

    /// <summary>Seconds that one step of the engine takes, in the task's own model.</summary>
    [Parameter(Min = 1e-4, Max = 0.1, Description = "Seconds that one step of the engine takes, in the task's own model")]
    public double TimeStep { get; init; } = 0.02;

    /// <summary>Steps of the engine for each action.</summary>
    [Parameter(Min = 1, Description = "Steps of the engine for each action")]
    public int FrameSkip { get; init; } = 1;

    /// <summary>Height of the torso at the start.</summary>
    [Parameter(Description = "Height of the torso at the start, in m")]
    public double StartHeight { get; init; } = 0.55;

    /// <summary>Weight of the cost of an action.</summary>
    [Parameter(Min = 0, Description = "Cost of an action of [-1, 1] for each unit of its squared length")]
    public double ControlCost { get; init; } = 0.005;

    /// <summary>Weight of the cost of contacts.</summary>
    [Parameter(Min = 0, Description = "Cost of external forces, clipped to [-1, 1], for each unit of their squared length")]
    public double ContactCost { get; init; } = 0.0005;

    /// <summary>Reward of each step that does not end the episode.</summary>
    [Parameter(Description = "Reward of each step that does not end the episode")]
    public double SurviveReward { get; init; } = 0.05;

    /// <summary>Height of the torso below which an episode ends.</summary>
    [Parameter(Description = "Height of the torso below which an episode ends, in m")]
    public double MinimumHeight { get; init; } = 0.2;

    /// <summary>Height of the torso above which an episode ends.</summary>
    [Parameter(Description = "Height of the torso above which an episode ends, in m")]
    public double MaximumHeight { get; init; } = 1;

    /// <summary>The least upright that the torso may be.</summary>
    [Parameter(Min = -1, Max = 1, Description = "Least cosine of the torso's tilt; below it has turned over and the episode ends")]
    public double MinimumUpright { get; init; }

    /// <summary>Standard deviation of the start's position.</summary>
    [Parameter(Min = 0, Description = "Standard deviation of each coordinate at the start, in m or rad")]
    public double PositionDeviation { get; init; } = 0.01;

    /// <summary>Standard deviation of the start's velocity.</summary>
    [Parameter(Min = 0, Description = "Standard deviation of each velocity at the start, in m/s or rad/s")]
    public double VelocityDeviation { get; init; } = 0.1;

    /// <summary>Height of the walls.</summary>
    [Parameter(Min = 0.1, Description = "Height of the walls, in m")]
    public double WallHeight { get; init; } = 1.5;

    /// <summary>Position of the torso along x, in m.</summary>
    [Info]
    public double X => Simulation.Positions[0];

    /// <summary>Position of the torso along y, in m.</summary>
    [Info]
    public double Y => Simulation.Positions[1];

    /// <inheritdoc/>
    public sealed override string OwnModel => QuadrupedModel.Build(TimeStep, Walls, WallHeight);

    /// <summary>The walls of the task.</summary>
    public abstract IReadOnlyList<Wall> Walls { get; }

    /// <inheritdoc/>
    public abstract (Vector2 Low, Vector2 High) View { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<Landmark> Landmarks { get; }

    /// <summary>None: a place does not say what the body's pose and velocities are.</summary>
    public IReadOnlyList<float[]> Probes => [];

    /// <summary>Where the torso starts.</summary>
    protected abstract Vector2 Start { get; }

    /// <inheritdoc/>
    public Vector2 Position(ReadOnlySpan<float> observation) => new(observation[0], observation[1]);

    /// <inheritdoc/>
    public abstract double Height(Vector2 position);

    /// <summary>What the last step is worth, costs aside.</summary>
    /// <param name="velocity">The mean velocity of the centre of mass in the step, along x and y, in m/s.</param>
    protected abstract double RewardOf(Vector2 velocity);

    /// <summary>Tells that an episode has begun.</summary>
    protected virtual void Begun()
    {
    }

    /// <summary>The observation.</summary>
    [Observation(Size = Size)]
    protected ReadOnlySpan<double> Observe()
    {
        var left = _observation.AsSpan();
        Append(ref left, Simulation.Positions);
        Append(ref left, Simulation.Velocities);
        foreach (var force in Simulation.ExternalForces)
        {
            left[0] = Math.Clamp(force, -1, 1);
            left = left[1..];
        }
        Append(ref left, Simulation.BodyRotation(Torso));
        Append(ref left, Simulation.CenterOfMass(Torso));
        return _observation;
    }

    /// <summary>Begins at the start, on its feet, with noise.</summary>
    /// <param name="random">The environment's stream.</param>
    [Reset]
    protected void Begin(RandomStream random)
    {
        Span<double> positions = stackalloc double[Coordinates];
        Span<double> velocities = stackalloc double[Velocities];
        Simulation.Model.InitialPositions.CopyTo(positions);
        (positions[0], positions[1], positions[2]) = (Start.X, Start.Y, StartHeight);
        // The ankles' ranges are 30 to 70 degrees, to the one side or the other.
        const double Bent = 50 * Math.PI / 180;
        (positions[8], positions[10], positions[12], positions[14]) = (Bent, -Bent, -Bent, Bent);
        foreach (ref var position in positions)
            position += random.Normal(0, PositionDeviation);
        foreach (ref var velocity in velocities)
            velocity = random.Normal(0, VelocityDeviation);
        Simulation.Reset(positions, velocities);
        Begun();
    }

    /// <summary>Takes a step.</summary>
    /// <param name="action">A torque for each motor, as a share of the largest.</param>
    [Step]
    protected StepOutcome Move([Action(Size = 8, Low = -1, High = 1)] ReadOnlySpan<float> action)
    {
        var before = CenterOfMass();
        var cost = ControlCost * SumOfSquares(action);
        if (!AdvanceScaled(action, FrameSkip))
            return new StepOutcome(-cost, Terminated: true);
        Simulation.ComputeExternalForces();
        var velocity = (CenterOfMass() - before) / (float)(FrameSkip * Simulation.Model.TimeStep);
        var ended = Simulation.Positions[2] < MinimumHeight || Simulation.Positions[2] > MaximumHeight || Simulation.BodyRotation(Torso)[8] < MinimumUpright;
        var reward = RewardOf(velocity) - cost - (ContactCost * SumOfSquaredForces(-1, 1)) + (ended ? 0 : SurviveReward);
        return new StepOutcome(reward, Terminated: ended);
    }

    private static void Append(ref Span<double> left, ReadOnlySpan<double> part)
    {
        part.CopyTo(left);
        left = left[part.Length..];
    }

    private Vector2 CenterOfMass()
    {
        var center = Simulation.CenterOfMass(Torso);
        return new Vector2((float)center[0], (float)center[1]);
    }
}
