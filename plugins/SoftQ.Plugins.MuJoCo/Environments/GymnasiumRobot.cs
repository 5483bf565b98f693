using SoftQ.Gym;
using SoftQ.Gym.Spaces;
using SoftQ.Plugins.MuJoCo.Engine;

namespace SoftQ.Plugins.MuJoCo.Environments;

/// <summary>
/// What Gymnasium's tasks have in common: actions are controls in the actuators' own units, which the engine clips and the cost does not; the
/// sizes of observations and actions are those of the model.
/// </summary>
/// <param name="library">The engine.</param>
public abstract class GymnasiumRobot(MuJoCoLibrary library) : MuJoCoEnvironment(library)
{
    [Transient]
    private Box<float>? _controls;

    [Transient]
    private Box<float>? _observed;

    [Transient]
    private double[]? _observation;

    /// <summary>Reward for each m/s along x.</summary>
    [Parameter(Description = "Reward for each m/s along x")]
    public double ForwardRewardWeight { get; init; } = 1;

    /// <summary>Size of the noise at the start.</summary>
    [Parameter(Min = 0, Description = "Size of the noise at the start")]
    public double ResetNoiseScale { get; init; } = 0.1;

    /// <summary>Whether an observation leaves out the two coordinates of the place.</summary>
    [Parameter(Description = "Whether an observation leaves out the two coordinates of the place")]
    public bool ExcludeCurrentPositionsFromObservation { get; init; } = true;

    /// <summary>Position along x, in m.</summary>
    [Info]
    public double XPosition => Simulation.Positions[0];

    /// <summary>Position along y, in m.</summary>
    [Info]
    public double YPosition => Simulation.Positions[1];

    /// <summary>Distance from the origin, in m.</summary>
    [Info]
    public double DistanceFromOrigin => Math.Sqrt((XPosition * XPosition) + (YPosition * YPosition));

    /// <summary>Mean velocity along x in the last step, in m/s.</summary>
    [Info]
    public double XVelocity { get; protected set; }

    /// <summary>Mean velocity along y in the last step, in m/s.</summary>
    [Info]
    public double YVelocity { get; protected set; }

    /// <summary>What the last step earned by its velocity.</summary>
    [Info]
    public double RewardForward { get; protected set; }

    /// <summary>What the last step's action cost, a number below zero.</summary>
    [Info]
    public double RewardCtrl { get; protected set; }

    /// <summary>The controls: a box of the actuators' ranges.</summary>
    protected Box<float> Controls => _controls ??= new Box<float>(
        [.. Simulation.Model.ControlLow.Select(static low => (float)low)], [.. Simulation.Model.ControlHigh.Select(static high => (float)high)]);

    /// <summary>The observations: a box without bounds.</summary>
    protected Box<float> Observed => _observed ??= new Box<float>(float.NegativeInfinity, float.PositiveInfinity, Observation.Length);

    /// <summary>Where the place begins in a position; an observation has what follows it.</summary>
    protected int FirstObserved => ExcludeCurrentPositionsFromObservation ? 2 : 0;

    /// <summary>Elements of an observation beyond position and velocity.</summary>
    protected virtual int FurtherElements => 0;

    /// <summary>The array that observations are written to.</summary>
    protected double[] Observation =>
        _observation ??= new double[Simulation.Model.PositionCount - FirstObserved + Simulation.Model.VelocityCount + FurtherElements];

    /// <summary>Writes position and velocity to <see cref="Observation"/>.</summary>
    /// <returns>What is left of it.</returns>
    protected Span<double> ObserveState()
    {
        var left = Observation.AsSpan();
        var positions = Simulation.Positions[FirstObserved..];
        positions.CopyTo(left);
        Simulation.Velocities.CopyTo(left[positions.Length..]);
        return left[(positions.Length + Simulation.Velocities.Length)..];
    }

    /// <summary>Begins an episode near the model's initial position and at rest but for noise: nothing is earned yet.</summary>
    /// <param name="random">Draws the positions' noise, which is uniform.</param>
    /// <param name="velocityNoise">Draws one velocity.</param>
    protected void Begin(RandomStream random, Func<double> velocityNoise)
    {
        double[] positions = [.. Simulation.Model.InitialPositions];
        var velocities = new double[Simulation.Model.VelocityCount];
        foreach (ref var position in positions.AsSpan())
            position += random.Uniform(-ResetNoiseScale, ResetNoiseScale);
        foreach (ref var velocity in velocities.AsSpan())
            velocity = velocityNoise();
        Simulation.Reset(positions, velocities);
        (XVelocity, YVelocity, RewardForward, RewardCtrl) = (0, 0, 0, 0);
    }

    /// <summary>Takes note of how far a step went and of what its action cost.</summary>
    /// <param name="moved">How far along x and y, in m.</param>
    /// <param name="seconds">How long the step took.</param>
    /// <param name="cost">The action's cost.</param>
    protected void Note((double X, double Y) moved, double seconds, double cost)
    {
        (XVelocity, YVelocity) = (moved.X / seconds, moved.Y / seconds);
        (RewardForward, RewardCtrl) = (ForwardRewardWeight * XVelocity, -cost);
    }
}
