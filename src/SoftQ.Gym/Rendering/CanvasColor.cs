namespace SoftQ.Gym.Rendering;

/// <summary>An opaque colour.</summary>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green, 0 to 255.</param>
/// <param name="Blue">Blue, 0 to 255.</param>
public readonly record struct CanvasColor(byte Red, byte Green, byte Blue)
{
    /// <summary>White.</summary>
    public static CanvasColor White => new(255, 255, 255);

    /// <summary>Black.</summary>
    public static CanvasColor Black => new(0, 0, 0);
}
