namespace SoftQ.Gym.Rendering;

/// <summary>Writes videos in one format.</summary>
public interface IVideoEncoder
{
    /// <summary>How the names of its videos end, such as <c>.png</c>; empty where a video is a folder.</summary>
    string Extension { get; }

    /// <summary>Begins a video. It replaces what is there, and the folder that it lies in is made where it is missing.</summary>
    /// <param name="path">Where it is written, ending in <see cref="Extension"/>.</param>
    /// <param name="pictureSize">Width and height of its pictures in pixels.</param>
    /// <param name="framesPerSecond">How many pictures it shows in a second.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    IVideo Begin(string path, (int Width, int Height) pictureSize, double framesPerSecond);
}
