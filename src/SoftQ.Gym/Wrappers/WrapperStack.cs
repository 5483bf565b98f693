using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>Looks through the wrappers around an environment.</summary>
public static class WrapperStack
{
    /// <summary>The wrappers around an environment, from the outermost to the innermost.</summary>
    /// <param name="environment">The environment.</param>
    public static IEnumerable<Wrapper> Wrappers(this IEnvironment environment)
    {
        for (var current = environment as Wrapper; current is not null; current = current.Inner as Wrapper)
            yield return current;
    }

    /// <summary>The outermost wrapper of a kind, or null: <c>environment.Find&lt;NormalizeObservation&gt;()</c>.</summary>
    /// <param name="environment">The environment.</param>
    public static TWrapper? Find<TWrapper>(this IEnvironment environment)
        where TWrapper : Wrapper => environment.Wrappers().OfType<TWrapper>().FirstOrDefault();
}
