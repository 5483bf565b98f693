namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>The tiles of C that one width of vectors computes. Each member takes the place of a tile's first element in C.</summary>
internal interface ITiles
{
    /// <summary>Bits of a vector.</summary>
    static abstract int Width { get; }

    /// <summary>Elements of a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>Rows of a tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Vectors in a row of a wide tile.</summary>
    static abstract int Vectors { get; }

    /// <summary><see cref="Rows"/> rows of <see cref="Vectors"/> vectors.</summary>
    /// <param name="product">The operands.</param>
    /// <param name="row">The tile's first row.</param>
    /// <param name="column">The tile's first column.</param>
    /// <param name="finish">What becomes of the sums.</param>
    static abstract void Wide<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish;

    /// <summary><see cref="Rows"/> rows of one vector.</summary>
    /// <inheritdoc cref="Wide"/>
    static abstract void Narrow<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish;

    /// <summary>One row of four vectors.</summary>
    /// <inheritdoc cref="Wide"/>
    static abstract void Four<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish;

    /// <summary>One row of one vector.</summary>
    /// <inheritdoc cref="Wide"/>
    static abstract void Single<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish;
}
