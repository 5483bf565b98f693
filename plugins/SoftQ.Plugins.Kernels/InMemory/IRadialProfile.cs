namespace SoftQ.Plugins.Kernels.InMemory;

/// <summary>A kernel that depends on the squared distance alone: κ(x, y) = f(|x - y|²).</summary>
internal interface IRadialProfile
{
    /// <summary>The kernel and its slope, such that ∇_x κ(x, y) = slope · (y - x).</summary>
    /// <param name="squaredDistances">|x - y|² for each pair; infinite for padding, where both results are 0.</param>
    /// <param name="bandwidth">The bandwidth h.</param>
    /// <param name="value">Receives κ; may be the memory of the distances.</param>
    /// <param name="slope">Receives -2 f'.</param>
    void Evaluate(ReadOnlySpan<float> squaredDistances, float bandwidth, Span<float> value, Span<float> slope);
}
