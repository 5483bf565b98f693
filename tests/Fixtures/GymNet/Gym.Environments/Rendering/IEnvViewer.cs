using SixLabors.ImageSharp;

namespace Gym.Environments;

public interface IEnvViewer : IDisposable
{
    void Render(Image img);

    void CloseEnvironment();
}
