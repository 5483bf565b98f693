namespace SoftQ.Gym.Wrappers;

/// <summary>Computes one flat value from another one. Neither is kept.</summary>
/// <param name="value">The value.</param>
/// <param name="result">Receives the result.</param>
public delegate void SpanTransform(ReadOnlySpan<float> value, Span<float> result);
