namespace SoftQ.Gym.Vector;

/// <summary>What a vector environment does where one of its environments has ended an episode.</summary>
public enum AutoresetMode
{
    /// <summary>The next step ignores that environment's action, resets it, and gives the first observation, a reward of 0 and no end. It is no transition.</summary>
    NextStep,

    /// <summary>The same step resets it and gives the first observation of the next episode; the last one is in <see cref="VectorStep.FinalObservations"/>.</summary>
    SameStep,

    /// <summary>Nothing: it has to be reset, with a mask, before the next step.</summary>
    Disabled,
}
