using SoftQ.Learning.Networks.Vector.Matrices;

namespace SoftQ.Learning.Tests.Networks.Vector;

/// <summary>The matrix kernels, by the width of their vectors; a machine without such vectors emulates them.</summary>
internal static class Kernels
{
    public static MatrixKernel OfWidth(int width) => width switch
    {
        512 => new TiledMatrixKernel<Tiles512>(),
        256 => new TiledMatrixKernel<Tiles256>(),
        128 => new TiledMatrixKernel<Tiles128>(),
        _ => new TiledMatrixKernel<ScalarTiles>(),
    };
}
