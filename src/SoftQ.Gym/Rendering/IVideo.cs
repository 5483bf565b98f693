namespace SoftQ.Gym.Rendering;

/// <summary>A video while it is written. Disposing it finishes the file.</summary>
public interface IVideo : IDisposable
{
    /// <summary>Adds a picture.</summary>
    /// <param name="drawn">Draws it, as it stands now.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    void Add(IRenderable drawn);
}
