namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Covers C with tiles, strip of columns by strip of columns.</summary>
/// <typeparam name="TTiles">The tiles of one width of vectors.</typeparam>
internal sealed unsafe class TiledMatrixKernel<TTiles> : MatrixKernel
    where TTiles : struct, ITiles
{
    /// <inheritdoc/>
    public override int Width => TTiles.Width;

    /// <inheritdoc/>
    public override int TileRows => TTiles.Rows;

    /// <inheritdoc/>
    public override void Rectify(in MatrixProduct product, float* bias) => Multiply(product, new RectifyFinish(bias));

    /// <inheritdoc/>
    public override void AddBias(in MatrixProduct product, float* bias) => Multiply(product, new BiasFinish(bias));

    /// <inheritdoc/>
    public override void Mask(in MatrixProduct product, float* activations) => Multiply(product, new MaskFinish(activations));

    /// <inheritdoc/>
    public override void Store(in MatrixProduct product) => Multiply(product, default(StoreFinish));

    /// <inheritdoc/>
    public override void Accumulate(in MatrixProduct product) => Multiply(product, default(AccumulateFinish));

    /// <summary>
    /// Whole tiles first. Where computing a row again changes nothing, the last tile moves up over rows that are done; else the rows
    /// that are left are computed one by one.
    /// </summary>
    private static void Multiply<TFinish>(in MatrixProduct product, TFinish finish)
        where TFinish : struct, IFinish
    {
        var whole = product.Rows / TTiles.Rows * TTiles.Rows;
        if (whole > 0)
            Tile(product, 0, whole, finish);
        if (whole > 0 && whole < product.Rows && !TFinish.Accumulates)
        {
            Tile(product, product.Rows - TTiles.Rows, product.Rows, finish);
            return;
        }
        for (var row = whole; row < product.Rows; row++)
            Row(product, row, finish);
    }

    private static void Tile<TFinish>(in MatrixProduct product, int start, int end, TFinish finish)
        where TFinish : struct, IFinish
    {
        var wide = TTiles.Vectors * TTiles.Lanes;
        var column = 0;
        for (; column + wide - TTiles.Lanes < product.Columns; column += wide)
        {
            for (var row = start; row < end; row += TTiles.Rows)
                TTiles.Wide(product, row, column, finish);
        }
        for (; column < product.Columns; column += TTiles.Lanes)
        {
            for (var row = start; row < end; row += TTiles.Rows)
                TTiles.Narrow(product, row, column, finish);
        }
    }

    private static void Row<TFinish>(in MatrixProduct product, int row, TFinish finish)
        where TFinish : struct, IFinish
    {
        var column = 0;
        for (; column + (3 * TTiles.Lanes) < product.Columns; column += 4 * TTiles.Lanes)
            TTiles.Four(product, row, column, finish);
        for (; column < product.Columns; column += TTiles.Lanes)
            TTiles.Single(product, row, column, finish);
    }
}
