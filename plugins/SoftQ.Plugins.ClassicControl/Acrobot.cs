using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// Two links hang from a fixed joint, and a motor at the joint between them swings the tip up (Sutton 1996), with the equations of
/// Sutton and Barto's book. The first angle is measured from hanging down, the second from the first link, both anticlockwise.
/// </summary>
[Environment("Acrobot-v1", MaxEpisodeSteps = 500, Description = "Swing the tip of two hanging links up, by a motor between them")]
public sealed partial class Acrobot
{
    private const double MaximumVelocity1 = 4 * Math.PI;
    private const double MaximumVelocity2 = 9 * Math.PI;

    private AcrobotState _state;

    /// <summary>Cosine of the first link's angle.</summary>
    [Observation(Low = -1, High = 1)]
    private double _cosine1;

    /// <summary>Sine of the first link's angle.</summary>
    [Observation(Low = -1, High = 1)]
    private double _sine1;

    /// <summary>Cosine of the second link's angle.</summary>
    [Observation(Low = -1, High = 1)]
    private double _cosine2;

    /// <summary>Sine of the second link's angle.</summary>
    [Observation(Low = -1, High = 1)]
    private double _sine2;

    /// <summary>Angular velocity of the first link, in radians a second.</summary>
    [Observation(Low = -MaximumVelocity1, High = MaximumVelocity1)]
    private double Velocity1 => _state.Velocity1;

    /// <summary>Angular velocity of the second link against the first, in radians a second.</summary>
    [Observation(Low = -MaximumVelocity2, High = MaximumVelocity2)]
    private double Velocity2 => _state.Velocity2;

    /// <summary>Angles and angular velocities.</summary>
    public AcrobotState Links => _state;

    /// <summary>Both angles and both angular velocities are uniform over [-0.1, 0.1).</summary>
    [Reset]
    private void Begin(RandomStream random)
    {
        // The original rounds its first state to single precision, and takes that state's sines and cosines in single precision.
        var (angle1, angle2) = (Start(random), Start(random));
        _state = new AcrobotState(angle1, angle2, Start(random), Start(random));
        (_cosine1, _sine1) = (NumPyMath.Cos(angle1), NumPyMath.Sin(angle1));
        (_cosine2, _sine2) = (NumPyMath.Cos(angle2), NumPyMath.Sin(angle2));
    }

    /// <summary>The motor pushes for a fifth of a second, one step of the fourth-order Runge-Kutta method.</summary>
    /// <param name="push">0 applies a torque of -1 N m to the second joint, 1 none, 2 a torque of 1 N m.</param>
    /// <returns>-1, and 0 for the step that ends the episode.</returns>
    /// <remarks>The tip is more than one link's length above the fixed joint: -cos θ₁ - cos(θ₁ + θ₂) > 1.</remarks>
    [Step]
    private StepOutcome Push([Action(Count = 3)] int push)
    {
        var next = AcrobotDynamics.Step(_state, torque: push - 1);
        _state = new AcrobotState(
            Wrapped(next.Angle1),
            Wrapped(next.Angle2),
            Math.Clamp(next.Velocity1, -MaximumVelocity1, MaximumVelocity1),
            Math.Clamp(next.Velocity2, -MaximumVelocity2, MaximumVelocity2));
        (_sine1, _cosine1) = Math.SinCos(_state.Angle1);
        (_sine2, _cosine2) = Math.SinCos(_state.Angle2);
        var up = -_cosine1 - Math.Cos(_state.Angle2 + _state.Angle1) > 1;
        return new StepOutcome(up ? 0 : -1, Terminated: up);
    }

    private static float Start(RandomStream random) => (float)random.Uniform(-0.1, 0.1);

    private static double Wrapped(double angle)
    {
        while (angle > Math.PI)
            angle -= 2 * Math.PI;
        while (angle < -Math.PI)
            angle += 2 * Math.PI;
        return angle;
    }
}
