namespace SoftQ.Gym.State;

/// <summary>Something whose whole state can be written and read back, so that what follows is the same to the bit.</summary>
public interface ICapturable
{
    /// <summary>Writes the whole state. Draws no random number and changes nothing.</summary>
    /// <param name="writer">Receives the state.</param>
    void Capture(StateWriter writer);

    /// <summary>Replaces the whole state by a captured one.</summary>
    /// <param name="reader">Holds a state that <see cref="Capture"/> of an equal object wrote.</param>
    /// <exception cref="StateMismatchException">The captured state is of another object, or damaged.</exception>
    void Restore(StateReader reader);
}
