using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Energies;

/// <summary>Where Markov chains are, before the squashing a = tanh u.</summary>
/// <param name="Places">Places u [N, M, d].</param>
/// <param name="LogDensity">log p(u) but for a constant [N, M].</param>
/// <param name="Scores">∇ log p(u) [N, M, d].</param>
internal sealed record ChainState(Tensor Places, Tensor LogDensity, Tensor Scores)
{
    /// <summary>What the policy says of places.</summary>
    /// <param name="places">Places u [N, M, d].</param>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="energy">The policy.</param>
    public static ChainState At(Tensor places, Tensor observations, IEnergy energy)
    {
        using var scope = NewDisposeScope();
        using var inverse = (1 / energy.Temperature).ToScalar();
        var actions = places.tanh();
        var logDensity = Squashing.LogVolume(places).add_(energy.Value(observations, actions), inverse);
        var scores = Squashing.Score(actions, energy.ActionGradient(observations, actions), energy.Temperature);
        return new(places, logDensity.MoveToOuterDisposeScope(), scores.MoveToOuterDisposeScope());
    }

    /// <summary>These chains, with those that are accepted moved to other places.</summary>
    /// <param name="proposed">The other places.</param>
    /// <param name="accepted">Which chains move [N, M].</param>
    public ChainState With(ChainState proposed, Tensor accepted)
    {
        using var elements = accepted.unsqueeze(2);
        return new(
            where(elements, proposed.Places, Places),
            where(accepted, proposed.LogDensity, LogDensity),
            where(elements, proposed.Scores, Scores));
    }

    /// <summary>Keeps the tensors beyond the dispose scope.</summary>
    public ChainState MoveToOuterDisposeScope()
    {
        Places.MoveToOuterDisposeScope();
        LogDensity.MoveToOuterDisposeScope();
        Scores.MoveToOuterDisposeScope();
        return this;
    }
}
