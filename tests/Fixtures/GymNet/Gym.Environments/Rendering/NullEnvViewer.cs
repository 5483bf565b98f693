using SixLabors.ImageSharp;

namespace Gym.Environments;

public sealed class NullEnvViewer : IEnvViewer
{
    public static readonly IEnvironmentViewerFactoryDelegate Factory = Run;

    public static Task<IEnvViewer> Run(int width, int height, string title) => Task.FromResult<IEnvViewer>(new NullEnvViewer());

    public void Render(Image img)
    {
    }

    public void CloseEnvironment()
    {
    }

    public void Dispose()
    {
    }
}
