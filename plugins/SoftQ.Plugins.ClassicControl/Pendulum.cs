using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// A pendulum on a motor that is too weak to lift it at once; it is to swing up and stay upright. Angles are measured from upright,
/// anticlockwise.
/// </summary>
[Environment("Pendulum-v1", MaxEpisodeSteps = 200, Description = "Swing a pendulum up with a weak motor and keep it upright")]
public sealed partial class Pendulum
{
    private const double Mass = 1;
    private const double Length = 1;
    private const double TimeStep = 0.05;
    private const double MaximumSpeed = 8;
    private const float MaximumTorque = 2;

    private double _angle;
    private float _torque;

    /// <summary>Cosine of the angle: how high the tip is.</summary>
    [Observation(Low = -1, High = 1)]
    private double _cosine;

    /// <summary>Sine of the angle: how far the tip is to the left.</summary>
    [Observation(Low = -1, High = 1)]
    private double _sine;

    /// <summary>Angular velocity, in radians a second.</summary>
    [Observation(Low = -MaximumSpeed, High = MaximumSpeed)]
    private double _angularVelocity;

    /// <summary>Acceleration of free fall, in m/s².</summary>
    [Parameter(Description = "Acceleration of free fall, in m/s²")]
    public double G { get; init; } = 10;

    /// <summary>The angle from upright, in radians, not wrapped.</summary>
    public double Angle => _angle;

    /// <summary>Angular velocity, in radians a second.</summary>
    public double AngularVelocity => _angularVelocity;

    /// <summary>The angle is uniform over [-π, π) and the angular velocity over [-1, 1).</summary>
    [Reset]
    private void Begin(RandomStream random)
    {
        _angle = random.Uniform(-Math.PI, Math.PI);
        _angularVelocity = random.Uniform(-1, 1);
        _torque = 0;
        (_sine, _cosine) = Math.SinCos(_angle);
    }

    /// <summary>The motor pushes for a twentieth of a second.</summary>
    /// <param name="torque">Torque of the motor, in N m, anticlockwise; clipped to its bounds.</param>
    /// <returns>
    /// -(θ² + 0.1 θ̇² + 0.001 u²), of the angle θ wrapped to [-π, π) and the angular velocity θ̇ before the step, and the torque u: from
    /// -16.27 to 0.
    /// </returns>
    /// <remarks>Nothing ends an episode but its time limit.</remarks>
    [Step]
    private StepOutcome Push([Action(Low = -MaximumTorque, High = MaximumTorque)] float torque)
    {
        var wrapped = NumPyMath.Modulo(_angle + Math.PI, 2 * Math.PI) - Math.PI;
        var cost = NumPyMath.Square(wrapped) + (0.1 * NumPyMath.Square(_angularVelocity)) + (0.001 * NumPyMath.Square(torque));
        var acceleration = (3 * G / (2 * Length) * _sine) + (3.0 / (Mass * Length * Length) * torque);
        _angularVelocity = Math.Clamp(_angularVelocity + (acceleration * TimeStep), -MaximumSpeed, MaximumSpeed);
        _angle += _angularVelocity * TimeStep;
        _torque = torque;
        (_sine, _cosine) = Math.SinCos(_angle);
        return -cost;
    }
}
