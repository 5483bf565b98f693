namespace SoftQ.Plugins.GymNet;

/// <summary>Bounds that a configuration gives in place of those that an environment declares.</summary>
/// <param name="Low">Lower bounds; null where the environment's are taken, empty where there is to be none.</param>
/// <param name="High">Upper bounds, as many.</param>
internal sealed record GivenBounds(float[]? Low, float[]? High)
{
    /// <summary>Takes them together.</summary>
    /// <param name="lowName">The parameter of the lower bounds.</param>
    /// <param name="low">The lower bounds.</param>
    /// <param name="highName">The parameter of the upper bounds.</param>
    /// <param name="high">The upper bounds.</param>
    /// <exception cref="ArgumentException">There is only one of them, they differ in number, or one lies above the other.</exception>
    public static GivenBounds Of(string lowName, float[]? low, string highName, float[]? high)
    {
        if (low?.Length != high?.Length)
        {
            throw GymNetOptions.Wrong(
                lowName, $"'{lowName}' and '{highName}' go together, one number for each element; found {Count(low)} and {Count(high)}.");
        }
        for (var i = 0; i < (low?.Length ?? 0); i++)
        {
            if (!(low![i] <= high![i]))
                throw GymNetOptions.Wrong(lowName, FormattableString.Invariant($"'{lowName}' lies above '{highName}' in element {i}: {low[i]} and {high[i]}."));
        }
        return new GivenBounds(low, high);
    }

    private static string Count(float[]? bounds) => bounds is null ? "none" : FormattableString.Invariant($"{bounds.Length}");
}
