namespace SoftQ.Plugins.ClassicControl;

/// <summary>The state of two links, or how fast it changes.</summary>
/// <param name="Angle1">The first link's angle from hanging down, in radians.</param>
/// <param name="Angle2">The second link's angle from the first link, in radians.</param>
/// <param name="Velocity1">The first link's angular velocity, in radians a second.</param>
/// <param name="Velocity2">The second link's angular velocity against the first, in radians a second.</param>
public readonly record struct AcrobotState(double Angle1, double Angle2, double Velocity1, double Velocity2)
{
    /// <summary>This state moved by a time at a rate of change.</summary>
    internal AcrobotState Moved(double time, AcrobotState rate) => new(
        Angle1 + (time * rate.Angle1),
        Angle2 + (time * rate.Angle2),
        Velocity1 + (time * rate.Velocity1),
        Velocity2 + (time * rate.Velocity2));
}
