using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// A pole on a cart, which is pushed from left or right so that the pole does not fall (Barto, Sutton and Anderson 1983). Angles are
/// measured from upright, clockwise.
/// </summary>
[Environment("CartPole-v1", MaxEpisodeSteps = 500, Description = "Push a cart so that the pole on it does not fall")]
public sealed partial class CartPole
{
    private const double Gravity = 9.8;
    private const double PoleMass = 0.1;
    private const double TotalMass = 1.0 + PoleMass;
    private const double HalfLength = 0.5;
    private const double PoleMassLength = PoleMass * HalfLength;
    private const double Force = 10;
    private const double TimeStep = 0.02;
    private const double PositionLimit = 2.4;
    private const double AngleLimit = 12 * 2 * Math.PI / 360;

    /// <summary>Position of the cart, in m.</summary>
    [Observation(Low = -2 * PositionLimit, High = 2 * PositionLimit)]
    private double _position;

    /// <summary>Velocity of the cart, in m/s.</summary>
    [Observation]
    private double _velocity;

    /// <summary>Angle of the pole, in radians.</summary>
    [Observation(Low = -2 * AngleLimit, High = 2 * AngleLimit)]
    private double _angle;

    /// <summary>Angular velocity of the pole, in radians a second.</summary>
    [Observation]
    private double _angularVelocity;

    private bool _fallen;

    /// <summary>Whether rewards are those of Sutton and Barto's book.</summary>
    [Parameter(Description = "Rewards of Sutton and Barto's book: 0 for each step and -1 where the pole falls, instead of 1 for each step")]
    public bool SuttonBartoReward { get; init; }

    /// <summary>Position of the cart, in m.</summary>
    public double Position => _position;

    /// <summary>Velocity of the cart, in m/s.</summary>
    public double Velocity => _velocity;

    /// <summary>Angle of the pole, in radians.</summary>
    public double Angle => _angle;

    /// <summary>Angular velocity of the pole, in radians a second.</summary>
    public double AngularVelocity => _angularVelocity;

    /// <summary>All four numbers are uniform over [-0.05, 0.05).</summary>
    [Reset]
    private void Begin(RandomStream random)
    {
        _position = random.Uniform(-0.05, 0.05);
        _velocity = random.Uniform(-0.05, 0.05);
        _angle = random.Uniform(-0.05, 0.05);
        _angularVelocity = random.Uniform(-0.05, 0.05);
        _fallen = false;
    }

    /// <summary>A force of 10 N pushes the cart for a fiftieth of a second.</summary>
    /// <param name="push">0 pushes to the left, 1 to the right.</param>
    /// <returns>1, also for the step at which the pole falls.</returns>
    /// <remarks>The pole leans more than 12° from upright, or the cart is more than 2.4 m from the middle.</remarks>
    [Step]
    private StepOutcome Push([Action(Count = 2)] int push)
    {
        var force = push == 1 ? Force : -Force;
        var (sine, cosine) = Math.SinCos(_angle);
        var pull = (force + (PoleMassLength * (_angularVelocity * _angularVelocity) * sine)) / TotalMass;
        var angularAcceleration = ((Gravity * sine) - (cosine * pull))
            / (HalfLength * ((4.0 / 3.0) - (PoleMass * (cosine * cosine) / TotalMass)));
        var acceleration = pull - (PoleMassLength * angularAcceleration * cosine / TotalMass);

        _position += TimeStep * _velocity;
        _velocity += TimeStep * acceleration;
        _angle += TimeStep * _angularVelocity;
        _angularVelocity += TimeStep * angularAcceleration;

        var falls = Math.Abs(_position) > PositionLimit || Math.Abs(_angle) > AngleLimit;
        var outcome = new StepOutcome(RewardOf(falls), Terminated: falls);
        _fallen |= falls;
        return outcome;
    }

    private double RewardOf(bool falls) => (falls, SuttonBartoReward) switch
    {
        (false, false) => 1,
        (false, true) => 0,
        (true, false) => _fallen ? 0 : 1,
        (true, true) => -1,
    };
}
