using System.Runtime.InteropServices;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// Floats that stay where they are, aligned to a cache line, so that the widest vector load touches only one. Zero at first.
/// </summary>
internal sealed unsafe class AlignedFloats : IDisposable
{
    private const int CacheLine = 64;

    /// <summary>Allocates.</summary>
    /// <param name="length">How many floats.</param>
    public AlignedFloats(int length)
    {
        Length = length;
        Pointer = (float*)NativeMemory.AlignedAlloc(checked((nuint)Math.Max(length, 1) * sizeof(float)), CacheLine);
        Span.Clear();
    }

    ~AlignedFloats() => Free();

    /// <summary>How many floats.</summary>
    public int Length { get; }

    /// <summary>The first one.</summary>
    public float* Pointer { get; private set; }

    /// <summary>All of them.</summary>
    public Span<float> Span => new(Pointer, Length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(Pointer);
        Pointer = null;
    }
}
