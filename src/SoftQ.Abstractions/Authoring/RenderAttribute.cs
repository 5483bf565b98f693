namespace SoftQ;

/// <summary>
/// Marks the method <c>void Draw(ICanvas canvas)</c> that draws an environment's current state. The generated part implements
/// <see cref="Gym.Rendering.IRenderable"/> with it. It changes nothing of the state.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RenderAttribute : Attribute
{
    /// <summary>Width of the pictures in pixels.</summary>
    public int Width { get; set; } = 400;

    /// <summary>Height of the pictures in pixels.</summary>
    public int Height { get; set; } = 400;

    /// <summary>How many pictures a second of the task's own time takes.</summary>
    public double FramesPerSecond { get; set; } = 30;
}
