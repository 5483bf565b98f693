using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Testing.Conformance;

/// <summary>Q(s, a) = -|a|²: one mode, in the middle.</summary>
internal sealed class QuadraticEnergy : IEnergy
{
    public double Temperature => 0.5;

    public Tensor Value(Tensor observations, Tensor actions) => actions.square().sum([2L]).neg();

    public Tensor ActionGradient(Tensor observations, Tensor actions) => actions * -2;
}
