namespace SoftQ.Learning.Networks.Vector;

/// <summary>Conditions and inputs of some states that are computed together.</summary>
/// <param name="conditions">Conditions, c elements for each state.</param>
/// <param name="rows">Inputs, i elements for each row, M rows for each state.</param>
/// <param name="states">How many states.</param>
/// <param name="inputs">Inputs of each state, M.</param>
internal readonly ref struct RowBlock(ReadOnlySpan<float> conditions, ReadOnlySpan<float> rows, int states, int inputs)
{
    /// <summary>Conditions, c elements for each state.</summary>
    public ReadOnlySpan<float> Conditions { get; } = conditions;

    /// <summary>Inputs, i elements for each row.</summary>
    public ReadOnlySpan<float> Rows { get; } = rows;

    /// <summary>How many states.</summary>
    public int States { get; } = states;

    /// <summary>Inputs of each state, M.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>Rows of all states.</summary>
    public int Count => States * Inputs;
}
