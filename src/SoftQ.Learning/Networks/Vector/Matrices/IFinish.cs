using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>
/// What becomes of a tile's sums just before they are stored, so that no second pass over memory is needed. A kernel is compiled for
/// each finish and has it inlined.
/// </summary>
internal unsafe interface IFinish
{
    /// <summary>Whether the result takes up what was stored before, so that no element may be computed twice.</summary>
    static abstract bool Accumulates { get; }

    /// <summary>Finishes sixteen sums.</summary>
    /// <param name="sum">The sums.</param>
    /// <param name="stored">Where they will be stored.</param>
    /// <param name="element">Their place in the result.</param>
    /// <param name="column">Their first column.</param>
    Vector512<float> Apply(Vector512<float> sum, float* stored, nint element, nint column);

    /// <summary>Finishes eight sums.</summary>
    /// <inheritdoc cref="Apply(Vector512{float}, float*, nint, nint)"/>
    Vector256<float> Apply(Vector256<float> sum, float* stored, nint element, nint column);

    /// <summary>Finishes four sums.</summary>
    /// <inheritdoc cref="Apply(Vector512{float}, float*, nint, nint)"/>
    Vector128<float> Apply(Vector128<float> sum, float* stored, nint element, nint column);

    /// <summary>Finishes one sum.</summary>
    /// <inheritdoc cref="Apply(Vector512{float}, float*, nint, nint)"/>
    float Apply(float sum, float* stored, nint element, nint column);
}
