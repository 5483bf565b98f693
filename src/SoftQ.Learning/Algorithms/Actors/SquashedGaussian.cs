namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>
/// The policy of soft actor-critic (Haarnoja et al. 2018, appendix C): a = tanh u with u = μ + σ ε and ε ~ N(0, I). A network's
/// output row holds d means and then d logarithms of σ, which are clipped to [-20, 2].
/// </summary>
internal static class SquashedGaussian
{
    private const float LeastLogDeviation = -20;
    private const float GreatestLogDeviation = 2;

    private static readonly float HalfLogTwoPi = 0.5f * MathF.Log(2 * MathF.PI);

    /// <summary>Draws M actions for each state, and finds their log densities.</summary>
    /// <param name="heads">Means and log deviations, N rows of 2 d.</param>
    /// <param name="noise">ε, N M rows of d.</param>
    /// <param name="size">Elements of an action, d.</param>
    /// <param name="actions">Receives the actions, N M rows of d.</param>
    /// <param name="logDensities">Receives log π(a|s), N M.</param>
    public static void Draw(ReadOnlySpan<float> heads, ReadOnlySpan<float> noise, int size, Span<float> actions, Span<float> logDensities)
    {
        if (noise.Length != actions.Length || logDensities.Length * size != actions.Length || heads.Length == 0 || 2 * actions.Length % heads.Length != 0)
        {
            throw new ArgumentException(
                $"{logDensities.Length} actions of {size} elements need noise of the same shape and {2 * size} heads for each state; "
                + $"found {actions.Length} elements, {noise.Length} of noise and {heads.Length} heads.");
        }
        logDensities.Clear();
        var perState = 2 * actions.Length / heads.Length;
        for (var i = 0; i < actions.Length; i++)
        {
            var (row, k) = (i / size / perState * 2 * size, i % size);
            var logDeviation = Math.Clamp(heads[row + size + k], LeastLogDeviation, GreatestLogDeviation);
            var u = heads[row + k] + (MathF.Exp(logDeviation) * noise[i]);
            actions[i] = MathF.Tanh(u);
            logDensities[i / size] -= (0.5f * noise[i] * noise[i]) + logDeviation + HalfLogTwoPi + LogSlope(u);
        }
    }

    /// <summary>The gradient of mean [ α log π(a|s) - Q(s, a) ] in a network's outputs, through a = tanh(μ + σ ε).</summary>
    /// <param name="heads">Means and log deviations, N rows of 2 d.</param>
    /// <param name="noise">ε, N rows of d.</param>
    /// <param name="actions">The actions drawn with it, N rows of d.</param>
    /// <param name="actionGradients">∇_a Q(s, a), N rows of d.</param>
    /// <param name="temperature">The temperature α.</param>
    /// <param name="size">Elements of an action, d.</param>
    /// <param name="gradients">Receives the gradient, N rows of 2 d.</param>
    public static void PolicyGradient(
        ReadOnlySpan<float> heads, ReadOnlySpan<float> noise, ReadOnlySpan<float> actions, ReadOnlySpan<float> actionGradients,
        double temperature, int size, Span<float> gradients)
    {
        var (α, states) = ((float)temperature, actions.Length / size);
        for (var i = 0; i < actions.Length; i++)
        {
            var (a, row, k) = (actions[i], i / size * 2 * size, i % size);
            var raw = heads[row + size + k];
            var deviation = MathF.Exp(Math.Clamp(raw, LeastLogDeviation, GreatestLogDeviation));
            // d log π / du = 2 a comes from -log(1 - tanh² u); the density's own dependence on σ adds -1 to d / d log σ.
            var ofU = (2 * α * a) - ((1 - (a * a)) * actionGradients[i]);
            var clipped = raw is < LeastLogDeviation or > GreatestLogDeviation;
            gradients[row + k] = ofU / states;
            gradients[row + size + k] = clipped ? 0 : ((ofU * deviation * noise[i]) - α) / states;
        }
    }

    /// <summary>log(1 - tanh² u) = 2 (log 2 - u - softplus(-2u)), which neither overflows nor cancels.</summary>
    private static float LogSlope(float u)
    {
        var x = -2 * MathF.Abs(u);
        return 2 * (MathF.Log(2) + (x / 2) - MathF.Log(1 + MathF.Exp(x)));
    }
}
