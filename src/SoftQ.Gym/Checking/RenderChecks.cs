using SoftQ.Gym.Rendering;

namespace SoftQ.Gym.Checking;

/// <summary>Pictures, where the environment draws any.</summary>
internal static class RenderChecks
{
    /// <summary>Checks what is drawn.</summary>
    /// <param name="subject">The environment.</param>
    public static void Run(CheckSubject subject)
    {
        if (subject.Environment.Unwrapped is not IRenderable drawn)
            return;
        var (width, height) = drawn.PictureSize;
        if (width < 1 || height < 1)
            subject.Error("render.size", $"Pictures are of {width} x {height} pixels.", "Give them a size of at least one pixel.");
        if (!(double.IsFinite(drawn.FramesPerSecond) && drawn.FramesPerSecond > 0))
            subject.Error("render.rate", $"FramesPerSecond is {drawn.FramesPerSecond}.", "Give the number of steps in a second of the task's own time.");
        subject.Reset(1);
        var before = subject.Captured();
        var canvas = new ShapeCounter(width, height);
        drawn.Render(canvas);
        if (canvas.Shapes == 0)
            subject.Warning("render.empty", "Nothing is drawn.", "Draw the state, or do not implement IRenderable.");
        if (canvas.IsBroken)
            subject.Error("render.shape", "A shape has a corner that is not finite, or too few corners.", "Look for NaN in the state, or a division by zero.");
        if (before is not null && !before.AsSpan().SequenceEqual(subject.Captured()))
            subject.Error("render.pure", "Drawing changes the state.", "Let Render only look; a picture may be taken at any time.");
    }
}
