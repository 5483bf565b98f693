namespace SoftQ;

/// <summary>What becomes of a continuous action outside its bounds.</summary>
public enum OutOfRange
{
    /// <summary>It is clipped to the nearest bound.</summary>
    Clip,

    /// <summary>It is refused with an <see cref="Gym.Errors.InvalidActionException"/>.</summary>
    Refuse,

    /// <summary>The method gets it as the caller gave it.</summary>
    AsGiven,
}
