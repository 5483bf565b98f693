namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>A pair of geoms that touch, or nearly do.</summary>
/// <param name="First">The number of one geom.</param>
/// <param name="Second">The number of the other.</param>
/// <param name="Distance">Their distance in metres; negative where they overlap.</param>
public readonly record struct Contact(int First, int Second, double Distance);
