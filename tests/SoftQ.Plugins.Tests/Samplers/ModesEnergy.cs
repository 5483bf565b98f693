using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Samplers;

/// <summary>
/// Q(s, a) = log Σ_f exp(-|a - f s|² / (2 σ²)): a mode at each multiple f of the observation. With the factor 1 alone the policy is
/// a normal distribution N(s, α σ² I), cut off at [-1, 1]^d.
/// </summary>
internal sealed class ModesEnergy(double temperature, double width, params float[] factors) : IEnergy
{
    private readonly Scalar _precision = (1 / (width * width)).ToScalar();
    private readonly Scalar _minusHalfPrecision = (-0.5 / (width * width)).ToScalar();

    public double Temperature => temperature;

    public Tensor Value(Tensor observations, Tensor actions)
    {
        using var scope = NewDisposeScope();
        return Exponents(ToModes(observations, actions)).logsumexp(2, keepdim: false).MoveToOuterDisposeScope();
    }

    public Tensor ActionGradient(Tensor observations, Tensor actions)
    {
        using var scope = NewDisposeScope();
        var toModes = ToModes(observations, actions);
        var weights = Exponents(toModes).softmax(2);
        return weights.unsqueeze(3).mul(toModes).sum([2L]).mul(_precision).MoveToOuterDisposeScope();
    }

    /// <summary>From actions to modes [N, M, f, d].</summary>
    private Tensor ToModes(Tensor observations, Tensor actions)
    {
        Assert.Equal(2, observations.dim());
        Assert.Equal(3, actions.dim());
        Assert.Equal(observations.shape[0], actions.shape[0]);
        Assert.Equal(observations.shape[1], actions.shape[2]);
        return observations.unsqueeze(1).unsqueeze(1).mul(tensor(factors).view(1, 1, -1, 1)).sub(actions.unsqueeze(2));
    }

    private Tensor Exponents(Tensor toModes) => toModes.mul(toModes).sum([3L]).mul(_minusHalfPrecision);
}
