namespace NumSharp;

public static class np
{
    /// <summary>One for the whole process, or load context.</summary>
    public static NumPyRandom random { get; } = new();

    public static NDArray array<T>(params T[] data)
        where T : unmanaged => new(data);
}
