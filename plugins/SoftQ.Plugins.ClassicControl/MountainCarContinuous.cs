using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// A car in a valley, too weak to drive up the hill at once: it has to swing, and fuel costs. The height of the road is sin 3x.
/// </summary>
[Environment("MountainCarContinuous-v0", MaxEpisodeSteps = 999, Description = "Drive a weak car out of a valley with little fuel")]
public sealed partial class MountainCarContinuous
{
    private const double MaximumSpeed = 0.07;
    private const double Goal = 0.45;
    private const double Power = 0.0015;
    private const double Gravity = 0.0025;

    /// <summary>Position along the road.</summary>
    [Observation(Low = Valley.LeftEnd, High = Valley.RightEnd)]
    private double _position;

    /// <summary>Velocity, in distance a step.</summary>
    [Observation(Low = -MaximumSpeed, High = MaximumSpeed)]
    private double _velocity;

    /// <summary>The least velocity that counts as having arrived.</summary>
    [Parameter(Description = "The least velocity that counts as having arrived, in distance a step")]
    public double GoalVelocity { get; init; }

    /// <summary>Position along the road.</summary>
    public double Position => _position;

    /// <summary>Velocity, in distance a step.</summary>
    public double Velocity => _velocity;

    /// <summary>The position is uniform over [-0.6, -0.4); the car stands.</summary>
    [Reset]
    private void Begin(RandomStream random) => (_position, _velocity) = (random.Uniform(-0.6, -0.4), 0);

    /// <summary>The engine pushes and gravity pulls, for one step; the left end is a wall.</summary>
    /// <param name="force">The engine's force, to the right; what lies outside of the bounds is clipped, but paid for.</param>
    /// <returns>-0.1 times the square of the action as it was given, and 100 for arriving.</returns>
    /// <remarks>The car is at position 0.45 or beyond it, with at least the goal's velocity.</remarks>
    [Step]
    private StepOutcome Drive([Action(Low = -1, High = 1, OutOfRange = OutOfRange.AsGiven)] float force)
    {
        var velocity = _velocity + ((Math.Clamp(force, -1, 1) * Power) - (Gravity * Math.Cos(3 * _position)));
        velocity = Math.Clamp(velocity, -MaximumSpeed, MaximumSpeed);
        var position = Math.Clamp(_position + velocity, Valley.LeftEnd, Valley.RightEnd);
        if (position == Valley.LeftEnd && velocity < 0)
            velocity = 0;
        var arrived = position >= Goal && velocity >= GoalVelocity;

        // The original keeps its state in single precision from the first step on.
        (_position, _velocity) = ((float)position, (float)velocity);
        return new StepOutcome((arrived ? 100 : 0) - (NumPyMath.Square(force) * 0.1), Terminated: arrived);
    }

    [Render(Width = Valley.Width, Height = Valley.Height, FramesPerSecond = 30)]
    private void Draw(ICanvas canvas) => Valley.Draw(canvas, _position, Goal);
}
