using SoftQ.Gym.Rendering;

namespace SoftQ.Figures.Rendering;

/// <summary>Videos as folders of PNG files, <c>00000.png</c> and so on, for programs that make films of them. Older pictures in such a folder are deleted.</summary>
public sealed class PngFrames : IVideoEncoder
{
    /// <inheritdoc/>
    public string Extension => "";

    /// <inheritdoc/>
    public IVideo Begin(string path, (int Width, int Height) pictureSize, double framesPerSecond)
    {
        var folder = Directory.CreateDirectory(path);
        foreach (var older in folder.EnumerateFiles("*.png").Where(static file => file.Name is [_, _, _, _, _, '.', ..]))
            older.Delete();
        return new PngFramesVideo(path, pictureSize);
    }
}
