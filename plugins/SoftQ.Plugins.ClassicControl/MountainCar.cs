using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// A car in a valley, too weak to drive up the hill at once: it has to swing. The height of the road is sin 3x.
/// </summary>
[Environment("MountainCar-v0", MaxEpisodeSteps = 200, Description = "Drive a weak car out of a valley, with three pushes to choose from")]
public sealed partial class MountainCar
{
    private const double MaximumSpeed = 0.07;
    private const double Goal = 0.5;
    private const double Force = 0.001;
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
    /// <param name="push">0 pushes to the left, 1 not at all, 2 to the right.</param>
    /// <returns>-1.</returns>
    /// <remarks>The car is at position 0.5 or beyond it, with at least the goal's velocity.</remarks>
    [Step]
    private StepOutcome Drive([Action(Count = 3)] int push)
    {
        var velocity = _velocity + (((push - 1) * Force) + (Math.Cos(3 * _position) * -Gravity));
        _velocity = Math.Clamp(velocity, -MaximumSpeed, MaximumSpeed);
        _position = Math.Clamp(_position + _velocity, Valley.LeftEnd, Valley.RightEnd);
        if (_position == Valley.LeftEnd && _velocity < 0)
            _velocity = 0;
        return new StepOutcome(-1, Terminated: _position >= Goal && _velocity >= GoalVelocity);
    }

    [Render(Width = Valley.Width, Height = Valley.Height, FramesPerSecond = 30)]
    private void Draw(ICanvas canvas) => Valley.Draw(canvas, _position, Goal);
}
