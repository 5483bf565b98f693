using System.Runtime.CompilerServices;
using SoftQ.Gym;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>How a pole on a cart begins, moves and falls, for one of them and for many.</summary>
internal static class CartPoleDynamics
{
    /// <summary>Where the cart leaves the track, in m from the middle.</summary>
    public const double PositionLimit = 2.4;

    /// <summary>Where the pole counts as fallen, in radians from upright.</summary>
    public const double AngleLimit = 12 * 2 * Math.PI / 360;

    /// <summary>Half of the pole's length, in m.</summary>
    public const double HalfLength = 0.5;

    private const double Gravity = 9.8;
    private const double PoleMass = 0.1;
    private const double TotalMass = 1.0 + PoleMass;
    private const double PoleMassLength = PoleMass * HalfLength;
    private const double Force = 10;
    private const double TimeStep = 0.02;

    /// <summary>A first state, with all four numbers uniform over [low, high).</summary>
    public static CartPoleState Begin(RandomStream random, double low, double high) => new(
        random.Uniform(low, high), random.Uniform(low, high), random.Uniform(low, high), random.Uniform(low, high));

    /// <summary>One step of Euler's method under a push to the right, or to the left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CartPoleState Step(CartPoleState state, bool right)
    {
        var (position, velocity, angle, angularVelocity) = state;
        var (sine, cosine) = Math.SinCos(angle);
        var pull = ((right ? Force : -Force) + (PoleMassLength * (angularVelocity * angularVelocity) * sine)) / TotalMass;
        var angularAcceleration = ((Gravity * sine) - (cosine * pull))
            / (HalfLength * ((4.0 / 3.0) - (PoleMass * (cosine * cosine) / TotalMass)));
        var acceleration = pull - (PoleMassLength * angularAcceleration * cosine / TotalMass);
        return new CartPoleState(
            position + (TimeStep * velocity),
            velocity + (TimeStep * acceleration),
            angle + (TimeStep * angularVelocity),
            angularVelocity + (TimeStep * angularAcceleration));
    }

    /// <summary>Whether the pole has fallen or the cart left the track.</summary>
    public static bool HasFallen(CartPoleState state) => Math.Abs(state.Position) > PositionLimit || Math.Abs(state.Angle) > AngleLimit;
}
