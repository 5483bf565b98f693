namespace SoftQ.Gym.Vector;

/// <summary>
/// An environment of which many can be computed at once, faster than one by one. Whoever makes a vector of environments asks for this
/// first: <c>environment.Unwrapped is IVectorizable</c>.
/// </summary>
public interface IVectorizable
{
    /// <summary>
    /// A vector of environments with the same parameters as this one. It gives the same numbers as a <see cref="VectorEnvironment"/> of
    /// single ones under a time limit, to the bit.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="autoreset">What happens where an episode has ended.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated; null where nothing limits it.</param>
    IVectorEnvironment Vectorize(int count, AutoresetMode autoreset, int? maxEpisodeSteps);
}
