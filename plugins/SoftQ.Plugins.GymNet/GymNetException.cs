namespace SoftQ.Plugins.GymNet;

/// <summary>A class written against Gym.NET failed, or is not as Gym.NET has it. The original exception is the inner one.</summary>
/// <param name="message">The class, its member, and what was expected and found.</param>
/// <param name="inner">What it threw.</param>
internal sealed class GymNetException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What a member of a foreign class threw.</summary>
    /// <param name="type">The class.</param>
    /// <param name="member">The member.</param>
    /// <param name="exception">What it threw.</param>
    public static GymNetException Thrown(Type type, string member, Exception exception) => new(
        $"'{type.FullName}.{member}' of '{type.Assembly.GetName().Name}' {type.Assembly.GetName().Version} threw {exception.GetType().Name}: {exception.Message}", exception);
}
