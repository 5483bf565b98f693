using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Values;

/// <summary>Actions to estimate soft values with, and what they were drawn from.</summary>
/// <param name="Actions">Actions a_j [N, M, d] in [-1, 1]^d.</param>
/// <param name="LogDensities">log q(a_j|s) [N, M]; null where q is uniform.</param>
internal readonly record struct Proposals(Tensor Actions, Tensor? LogDensities);
