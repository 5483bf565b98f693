using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Rendering;

/// <summary>Pictures of environments, for people: Gymnasium's <c>render()</c>.</summary>
public static class RenderForm
{
    /// <summary>The environment, below its wrappers, as something that draws.</summary>
    /// <param name="environment">The environment.</param>
    /// <exception cref="NotSupportedException">It draws nothing.</exception>
    public static IRenderable Drawn(this IEnvironment environment) => environment.Unwrapped as IRenderable ?? throw new NotSupportedException(
        $"'{environment.Spec?.Id ?? environment.Unwrapped.GetType().Name}' draws nothing. Give it a method marked [Render], or implement {nameof(IRenderable)}.");

    /// <summary>A picture of the current state in braille characters: Gymnasium's mode <c>ansi</c>.</summary>
    /// <param name="environment">The environment, in an episode.</param>
    /// <param name="columns">Characters in a line.</param>
    /// <exception cref="NotSupportedException">It draws nothing.</exception>
    /// <exception cref="Errors.ResetNeededException">No episode has begun.</exception>
    public static string RenderText(this IEnvironment environment, int columns = 60)
    {
        var drawn = environment.Drawn();
        var canvas = new TextCanvas(drawn.PictureSize.Width, drawn.PictureSize.Height, columns);
        drawn.Render(canvas);
        return canvas.ToString();
    }
}
