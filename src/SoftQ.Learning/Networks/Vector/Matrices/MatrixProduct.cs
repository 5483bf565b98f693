namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>The operands of a matrix product C[i, j] = Σ_k A[i, k] B[k, j].</summary>
/// <param name="a">A[i, k] lies at <c>a[i * rowStride + k * depthStride]</c>.</param>
/// <param name="rowStride">From one i to the next in A.</param>
/// <param name="depthStride">From one k to the next in A.</param>
/// <param name="b">B; row k begins at <c>b[k * Pad(columns)]</c>.</param>
/// <param name="c">C; row i begins at <c>c[i * Pad(columns)]</c>.</param>
/// <param name="rows">Rows of C.</param>
/// <param name="depth">Products in a sum.</param>
/// <param name="columns">Columns of B and C in use.</param>
internal readonly unsafe struct MatrixProduct(float* a, nint rowStride, nint depthStride, float* b, float* c, int rows, int depth, int columns)
{
    /// <summary>The first operand.</summary>
    public float* A { get; } = a;

    /// <summary>From one row to the next in A.</summary>
    public nint RowStride { get; } = rowStride;

    /// <summary>From one product to the next in A.</summary>
    public nint DepthStride { get; } = depthStride;

    /// <summary>The second operand.</summary>
    public float* B { get; } = b;

    /// <summary>The result.</summary>
    public float* C { get; } = c;

    /// <summary>Rows of C.</summary>
    public int Rows { get; } = rows;

    /// <summary>Products in a sum.</summary>
    public int Depth { get; } = depth;

    /// <summary>Columns of B and C in use.</summary>
    public int Columns { get; } = columns;

    /// <summary>The length of a padded row of B and C.</summary>
    public nint Stride { get; } = MatrixKernel.Pad(columns);
}
