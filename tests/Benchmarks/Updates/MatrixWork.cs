using SoftQ.Gym;
using SoftQ.Learning.Networks.Vector;
using SoftQ.Learning.Networks.Vector.Matrices;

namespace SoftQ.Benchmarks.Updates;

/// <summary>The products of the hidden layer that an update cannot do without, and nothing else: the limit of its speed on one core.</summary>
internal sealed unsafe class MatrixWork : IDisposable
{
    private const int Width = UpdateCase.Width;
    private const int BlockRows = 192;

    private readonly AlignedFloats _a = Random(BlockRows * MatrixKernel.Pad(Width));
    private readonly AlignedFloats _b = Random(Width * MatrixKernel.Pad(Width));
    private readonly AlignedFloats _c = Random(Width * MatrixKernel.Pad(Width));
    private readonly AlignedFloats _bias = Random(MatrixKernel.Pad(Width));
    private readonly int _forwardRows;
    private readonly int _backwardRows;
    private readonly int _gradientRows;

    /// <summary>Counts the rows of a case.</summary>
    /// <param name="sizes">The case.</param>
    public MatrixWork(UpdateCase sizes)
    {
        var (batch, particles) = (UpdateCase.BatchSize, UpdateCase.BatchSize * sizes.Particles);
        // Forward: proposals, the batch, fixed and updated particles, and Q at the fixed ones.
        _forwardRows = (batch * UpdateCase.ValueParticles) + batch + (3 * particles);
        // Through the layer: the batch, Q's gradient in the fixed particles, the updated particles.
        _backwardRows = batch + (2 * particles);
        _gradientRows = batch + particles;
    }

    /// <summary>Billions of floating-point operations.</summary>
    public double Work => 2.0 * Width * Width * (_forwardRows + _backwardRows + _gradientRows) / 1e9;

    /// <summary>Does them.</summary>
    public void Run()
    {
        var (kernel, stride) = (MatrixKernel.Best, MatrixKernel.Pad(Width));
        for (var row = 0; row < _forwardRows; row += BlockRows)
            kernel.Rectify(new MatrixProduct(_a.Pointer, stride, 1, _b.Pointer, _c.Pointer, Math.Min(BlockRows, _forwardRows - row), Width, Width), _bias.Pointer);
        for (var row = 0; row < _backwardRows; row += BlockRows)
            kernel.Mask(new MatrixProduct(_a.Pointer, stride, 1, _b.Pointer, _c.Pointer, Math.Min(BlockRows, _backwardRows - row), Width, Width), _a.Pointer);
        for (var row = 0; row < _gradientRows; row += BlockRows)
            kernel.Accumulate(new MatrixProduct(_a.Pointer, 1, stride, _b.Pointer, _c.Pointer, Width, Math.Min(BlockRows, _gradientRows - row), Width));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var floats in (ReadOnlySpan<AlignedFloats>)[_a, _b, _c, _bias])
            floats.Dispose();
    }

    private static AlignedFloats Random(int length)
    {
        var floats = new AlignedFloats(length);
        new RandomStream(1).FillUniform(floats.Span, -1e-3f, 1e-3f);
        return floats;
    }
}
