namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// The equations of motion of two links, each of 1 m, 1 kg, its mass at the middle and a moment of inertia of 1 kg m² (Sutton and
/// Barto's book). Factors of one are left out.
/// </summary>
internal static class AcrobotDynamics
{
    private const double TimeStep = 0.2;
    private const double Middle = 0.5;
    private const double Inertia = 1;
    private const double Gravity = 9.8;

    /// <summary>One step of the fourth-order Runge-Kutta method under a constant torque.</summary>
    public static AcrobotState Step(AcrobotState state, double torque)
    {
        var k1 = RateOf(state, torque);
        var k2 = RateOf(state.Moved(TimeStep / 2, k1), torque);
        var k3 = RateOf(state.Moved(TimeStep / 2, k2), torque);
        var k4 = RateOf(state.Moved(TimeStep, k3), torque);
        return state.Moved(TimeStep / 6, new AcrobotState(
            k1.Angle1 + (2 * k2.Angle1) + (2 * k3.Angle1) + k4.Angle1,
            k1.Angle2 + (2 * k2.Angle2) + (2 * k3.Angle2) + k4.Angle2,
            k1.Velocity1 + (2 * k2.Velocity1) + (2 * k3.Velocity1) + k4.Velocity1,
            k1.Velocity2 + (2 * k2.Velocity2) + (2 * k3.Velocity2) + k4.Velocity2));
    }

    private static AcrobotState RateOf(AcrobotState state, double torque)
    {
        var (angle1, angle2, velocity1, velocity2) = state;
        var (sine2, cosine2) = Math.SinCos(angle2);
        var d1 = (Middle * Middle) + (1 + (Middle * Middle) + (2 * Middle * cosine2)) + Inertia + Inertia;
        var d2 = (Middle * Middle) + (Middle * cosine2) + Inertia;
        var phi2 = Middle * Gravity * Math.Cos(angle1 + angle2 - (Math.PI / 2));
        var phi1 = (-Middle * NumPyMath.Square(velocity2) * sine2)
            - (2 * Middle * velocity2 * velocity1 * sine2)
            + ((Middle + 1) * Gravity * Math.Cos(angle1 - (Math.PI / 2)))
            + phi2;
        var acceleration2 = (torque + (d2 / d1 * phi1) - (Middle * NumPyMath.Square(velocity1) * sine2) - phi2)
            / ((Middle * Middle) + Inertia - (NumPyMath.Square(d2) / d1));
        var acceleration1 = -((d2 * acceleration2) + phi1) / d1;
        return new AcrobotState(velocity1, velocity2, acceleration1, acceleration2);
    }
}
