namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Single elements, for machines without vectors.</summary>
internal readonly unsafe struct ScalarTiles : ITiles
{
    /// <inheritdoc/>
    public static int Width => 32;

    /// <inheritdoc/>
    public static int Lanes => 1;

    /// <inheritdoc/>
    public static int Rows => 1;

    /// <inheritdoc/>
    public static int Vectors => 1;

    /// <inheritdoc/>
    public static void Wide<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish => Single(product, row, column, finish);

    /// <inheritdoc/>
    public static void Narrow<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish => Single(product, row, column, finish);

    /// <inheritdoc/>
    public static void Four<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        for (var i = 0; i < 4; i++)
            Single(product, row, column + i, finish);
    }

    /// <inheritdoc/>
    public static void Single<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var sum = 0f;
        for (nint k = 0; k < product.Depth; k++)
            sum += product.A[(row * product.RowStride) + (k * product.DepthStride)] * product.B[(k * product.Stride) + column];
        var element = (row * product.Stride) + column;
        product.C[element] = finish.Apply(sum, product.C + element, element, column);
    }
}
