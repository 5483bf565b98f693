namespace SoftQ.Generators.Models;

/// <summary>How an environment draws itself.</summary>
/// <param name="Access">The expression that names the author's method.</param>
/// <param name="Width">Width of a picture in pixels.</param>
/// <param name="Height">Height of a picture in pixels.</param>
/// <param name="FramesPerSecond">Pictures for a second of the task's own time.</param>
internal sealed record RenderModel(string Access, int Width, int Height, double FramesPerSecond);
