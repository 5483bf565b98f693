using SoftQ.Gym;
using SoftQ.Learning.Networks;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Values;

/// <summary>
/// Proposals of which U are uniform and C lie around given actions, one around each, with the density of the mixture of both (a defensive
/// mixture, Hesterberg 1995). Before the squashing a = tanh u, those around actions are normal, with Silverman's bandwidth; so the density is
/// known for every action, also where the sampler that gave the actions has none.
/// </summary>
internal static class DefensiveMixture
{
    private const float NearOne = 1 - 1e-6f;
    private const float LeastDeviation = 0.1f;

    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>Draws.</summary>
    /// <param name="actions">The actions to draw around [N, C, d].</param>
    /// <param name="uniform">Uniform proposals, U; at least 1.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>U + C proposals.</returns>
    public static Proposals Draw(Tensor actions, int uniform, RandomStream random)
    {
        using var scope = NewDisposeScope();
        using var low = (-NearOne).ToScalar();
        using var high = NearOne.ToScalar();
        var (states, around, size, device) = (actions.shape[0], actions.shape[1], actions.shape[2], actions.device);
        var centres = actions.clamp(low, high).atanh_();
        var deviations = Deviations(centres);
        var jittered = random.NormalTensor(device, states, around, size).mul_(deviations).add_(centres, HeldScalars.One);
        var spread = random.UniformTensor(device, -NearOne, NearOne, states, uniform, size).atanh_();
        var places = cat([spread, jittered], 1);

        var all = (double)uniform + around;
        using var logShareOfUniform = (Math.Log(uniform / all) - (size * Math.Log(2))).ToScalar();
        using var logShareOfAround = Math.Log(around / all).ToScalar();
        var logDensityAround = LogDensity(places, centres, deviations).sub_(Squashing.LogVolume(places)).add_(logShareOfAround, HeldScalars.One);
        var logDensities = logDensityAround.logaddexp(full_like(logDensityAround, logShareOfUniform));
        return new(places.tanh_().MoveToOuterDisposeScope(), logDensities.MoveToOuterDisposeScope());
    }

    /// <summary>The centres' standard deviation times C^(-1/(d + 4)), [N, 1, d], kept above a floor.</summary>
    private static Tensor Deviations(Tensor centres)
    {
        using var narrower = Math.Pow(centres.shape[1], -1.0 / (centres.shape[2] + 4)).ToScalar();
        using var least = LeastDeviation.ToScalar();
        return centres.std([1L], unbiased: false, keepdim: true).mul_(narrower).clamp_min_(least);
    }

    /// <summary>log 1/C Σ_c N(u; u_c, σ²), [N, M].</summary>
    private static Tensor LogDensity(Tensor places, Tensor centres, Tensor deviations)
    {
        using var minusHalf = (-0.5f).ToScalar();
        using var constant = (-(places.shape[2] * HalfLogTwoPi) - Math.Log(centres.shape[1])).ToScalar();
        var squares = places.div(deviations).unsqueeze(2).sub(centres.div(deviations).unsqueeze(1)).square().sum([3L]);
        return squares.mul_(minusHalf).logsumexp(2).sub_(deviations.log().sum([2L])).add_(constant, HeldScalars.One);
    }
}
