namespace SoftQ.Plugins.Samplers.Amortized;

/// <summary>Where amortised Stein variational gradient descent takes the Stein direction.</summary>
public enum SteinForm
{
    /// <summary>Before the squashing a = tanh u, whose change of variables the score of u carries. This one is right.</summary>
    Unsquashed,

    /// <summary>
    /// Over squashed actions, whose score is that of Q plus that of log(1 - a²): the code released in 2018. Its fixed point is
    /// exp(Q / α) ∏ (1 - a²), which leans to the centre.
    /// </summary>
    Squashed,

    /// <summary>Over outputs that are not squashed but cut off, and driven back into the box by a slope of 10: the code released in 2017.</summary>
    InputBounds,
}
