namespace SoftQ.Gym.Rendering;

/// <summary>An environment that can draw its current state.</summary>
public interface IRenderable
{
    /// <summary>The size of its pictures in pixels.</summary>
    (int Width, int Height) PictureSize { get; }

    /// <summary>How many pictures a second of the task's own time takes.</summary>
    double FramesPerSecond { get; }

    /// <summary>Draws the current state. Changes nothing of it.</summary>
    /// <param name="canvas">Receives the picture; of <see cref="PictureSize"/>.</param>
    /// <exception cref="Errors.ResetNeededException">No episode has begun.</exception>
    void Render(ICanvas canvas);
}
