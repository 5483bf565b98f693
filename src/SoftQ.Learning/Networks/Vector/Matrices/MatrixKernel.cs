using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>
/// Matrix products C = A B, computed in tiles: a tile of C stays in registers while k runs, so that each step takes one vector of B
/// and one broadcast element of A for several fused multiply-adds. A is addressed by two strides, so that the same kernel multiplies by
/// a transpose. The rows of B and C are padded to <see cref="Pad"/>; nothing is packed, since matrices of this size stay in the second
/// cache, and a strip of B as wide as a tile in the first.
/// </summary>
internal abstract unsafe class MatrixKernel
{
    /// <summary>Rows are padded to a multiple of this many elements, which is a multiple of every vector's length.</summary>
    public const int Padding = 16;

    /// <summary>The kernel of the widest vectors that this machine has.</summary>
    public static MatrixKernel Best { get; } =
        Vector512.IsHardwareAccelerated ? new TiledMatrixKernel<Tiles512>()
        : Vector256.IsHardwareAccelerated ? new TiledMatrixKernel<Tiles256>()
        : Vector128.IsHardwareAccelerated ? new TiledMatrixKernel<Tiles128>()
        : new TiledMatrixKernel<ScalarTiles>();

    /// <summary>Bits of the vectors that it computes with; 32 where it has none.</summary>
    public abstract int Width { get; }

    /// <summary>Rows of a tile; a number of rows that is a multiple of it takes no extra work.</summary>
    public abstract int TileRows { get; }

    /// <summary>
    /// The padded length of a row: a multiple of <see cref="Padding"/>, an odd one, so that the rows of one tile do not fall into the
    /// same few sets of the first cache.
    /// </summary>
    /// <param name="width">Its elements in use.</param>
    public static int Pad(int width) => (((width + Padding - 1) / Padding) | 1) * Padding;

    /// <summary>C[i, j] = max(0, Σ_k A[i, k] B[k, j] + bias[j]).</summary>
    /// <param name="product">The operands.</param>
    /// <param name="bias">The bias of each column, padded.</param>
    public abstract void Rectify(in MatrixProduct product, float* bias);

    /// <summary>C[i, j] = Σ_k A[i, k] B[k, j] + bias[j].</summary>
    /// <param name="product">The operands.</param>
    /// <param name="bias">The bias of each column, padded.</param>
    public abstract void AddBias(in MatrixProduct product, float* bias);

    /// <summary>C[i, j] = Σ_k A[i, k] B[k, j] where an activation is above 0, elsewhere 0.</summary>
    /// <param name="product">The operands.</param>
    /// <param name="activations">The activations, laid out as C.</param>
    public abstract void Mask(in MatrixProduct product, float* activations);

    /// <summary>C[i, j] = Σ_k A[i, k] B[k, j].</summary>
    /// <param name="product">The operands.</param>
    public abstract void Store(in MatrixProduct product);

    /// <summary>C[i, j] += Σ_k A[i, k] B[k, j].</summary>
    /// <param name="product">The operands.</param>
    public abstract void Accumulate(in MatrixProduct product);
}
