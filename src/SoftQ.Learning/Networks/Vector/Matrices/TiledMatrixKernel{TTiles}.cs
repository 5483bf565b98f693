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

    private static void Multiply<TFinish>(in MatrixProduct product, TFinish finish)
        where TFinish : struct, IFinish
    {
        var wide = TTiles.Vectors * TTiles.Lanes;
        var column = 0;
        for (; column + wide - TTiles.Lanes < product.Columns; column += wide)
            WideStrip(product, column, finish);
        for (; column < product.Columns; column += TTiles.Lanes)
            NarrowStrip(product, column, finish);
    }

    private static void WideStrip<TFinish>(in MatrixProduct product, int column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var row = 0;
        for (; TryFit<TFinish>(product, ref row); row += TTiles.Rows)
            TTiles.Wide(product, row, column, finish);
        for (; row < product.Rows; row++)
        {
            for (var vector = 0; vector < TTiles.Vectors; vector++)
                TTiles.Single(product, row, column + (vector * TTiles.Lanes), finish);
        }
    }

    private static void NarrowStrip<TFinish>(in MatrixProduct product, int column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var row = 0;
        for (; TryFit<TFinish>(product, ref row); row += TTiles.Rows)
            TTiles.Narrow(product, row, column, finish);
        for (; row < product.Rows; row++)
            TTiles.Single(product, row, column, finish);
    }

    /// <summary>
    /// Whether a whole tile fits at a row. The last tile moves up to fit, over rows that are done, where computing them again
    /// changes nothing.
    /// </summary>
    private static bool TryFit<TFinish>(in MatrixProduct product, ref int row)
        where TFinish : struct, IFinish
    {
        var rest = product.Rows - row;
        if (rest > 0 && rest < TTiles.Rows && product.Rows >= TTiles.Rows && !TFinish.Accumulates)
            row = product.Rows - TTiles.Rows;
        return row + TTiles.Rows <= product.Rows;
    }
}
