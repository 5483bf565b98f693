namespace SoftQ.Plugins.ClassicControl;

/// <summary>The state of a pole on a cart.</summary>
/// <param name="Position">Position of the cart, in m.</param>
/// <param name="Velocity">Velocity of the cart, in m/s.</param>
/// <param name="Angle">Angle of the pole from upright, in radians, clockwise.</param>
/// <param name="AngularVelocity">Angular velocity of the pole, in radians a second.</param>
public readonly record struct CartPoleState(double Position, double Velocity, double Angle, double AngularVelocity);
