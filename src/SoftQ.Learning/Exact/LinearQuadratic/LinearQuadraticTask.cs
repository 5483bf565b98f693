namespace SoftQ.Learning.Exact.LinearQuadratic;

/// <summary>
/// Linear dynamics s' = A s + B a + w with w ~ N(0, Σ) and rewards r = -(sᵀ C s + aᵀ R a); actions are not bounded. n elements of a
/// state, d of an action.
/// </summary>
/// <param name="Drift">A, n rows of n.</param>
/// <param name="Control">B, n rows of d.</param>
/// <param name="StateCost">C, symmetric and not negative, n rows of n.</param>
/// <param name="ActionCost">R, symmetric and positive, d rows of d.</param>
/// <param name="NoiseCovariance">Σ, n rows of n; null for none.</param>
public sealed record LinearQuadraticTask(
    double[,] Drift, double[,] Control, double[,] StateCost, double[,] ActionCost, double[,]? NoiseCovariance = null);
