namespace SoftQ.Gym.Registry;

/// <summary>No environment has the id that was asked for.</summary>
/// <param name="part">Which part of the id is not there.</param>
/// <param name="message">What was asked for, and what there is.</param>
public sealed class UnregisteredEnvironmentException(MissingPart part, string message) : ArgumentException(message)
{
    /// <summary>Which part of the id is not there.</summary>
    public MissingPart Part => part;
}
