using SoftQ.Learning.Exact;

namespace SoftQ.Cli.Runs;

/// <summary>A comparison with the exact policy at one state.</summary>
/// <param name="State">The state.</param>
/// <param name="Value">V* there, in units of scaled reward.</param>
/// <param name="LearnedValue">V of the learned Q there, by quadrature.</param>
/// <param name="TotalVariationOfQ">Total variation distance of the policy of the learned Q, without a sampler, to the exact policy.</param>
/// <param name="TotalVariationOfSampler">That of the sampled actions to the policy of the learned Q.</param>
/// <param name="Samples">How many actions were sampled.</param>
/// <param name="Comparison">How near they are.</param>
internal sealed record OracleReport(
    float[] State, double Value, double LearnedValue, double TotalVariationOfQ, double TotalVariationOfSampler, int Samples, PolicyComparison Comparison);
