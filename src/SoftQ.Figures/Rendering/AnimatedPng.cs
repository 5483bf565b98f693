using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Rendering;

/// <summary>
/// Videos as animated PNG files, which play once in any browser; what knows plain PNG alone shows the first picture. They are without loss,
/// and a picture of a classic task takes some five kilobytes.
/// </summary>
public sealed class AnimatedPng : IVideoEncoder
{
    /// <inheritdoc/>
    public string Extension => ".png";

    /// <inheritdoc/>
    public IVideo Begin(string path, (int Width, int Height) pictureSize, double framesPerSecond)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        return new AnimatedPngVideo(File.Create(path), pictureSize, framesPerSecond);
    }
}
