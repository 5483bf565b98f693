using SoftQ.Gym.Rendering;

namespace SoftQ.Gym.Tests.Wrappers;

/// <summary>Keeps videos in memory, their pictures as text.</summary>
internal sealed class VideoLog : IVideoEncoder
{
    public List<Video> Videos { get; } = [];

    public string Extension => ".log";

    public IVideo Begin(string path, (int Width, int Height) pictureSize, double framesPerSecond)
    {
        Videos.Add(new Video(path, pictureSize, framesPerSecond));
        return Videos[^1];
    }

    internal sealed record Video(string Path, (int Width, int Height) PictureSize, double FramesPerSecond) : IVideo
    {
        public List<string> Pictures { get; } = [];

        public bool IsFinished { get; private set; }

        public void Add(IRenderable drawn)
        {
            var canvas = new TextCanvas(PictureSize.Width, PictureSize.Height, columns: 4);
            drawn.Render(canvas);
            Pictures.Add(canvas.ToString().TrimEnd('\n'));
        }

        public void Dispose() => IsFinished = true;
    }
}
