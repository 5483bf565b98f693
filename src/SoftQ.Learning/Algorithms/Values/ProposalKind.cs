namespace SoftQ.Learning.Algorithms.Values;

/// <summary>Which actions the soft value of a state is estimated with (eq. 10).</summary>
public enum ProposalKind
{
    /// <summary>Uniform ones.</summary>
    Uniform,

    /// <summary>Half uniform ones and half from around the sampler's actions, so that neither a narrow maximum nor one that the sampler lost is missed.</summary>
    Mixture,

    /// <summary>The sampler's, by its density (appendix C.2); uniform ones where it has none.</summary>
    Sampler,
}
