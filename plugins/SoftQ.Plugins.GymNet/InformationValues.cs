namespace SoftQ.Plugins.GymNet;

/// <summary>What a foreign step tells beyond its reward, without the environment's own types: those would keep it loaded.</summary>
internal static class InformationValues
{
    /// <summary>Whether the information says that a time limit of the environment's own cut the episode off.</summary>
    /// <param name="information">A dictionary, or null.</param>
    public static bool SaysTruncated(object? information) =>
        information is IDictionary<string, object> entries && entries.TryGetValue(GymNetNames.Truncated, out var truncated) && truncated is true;

    /// <summary>The information as numbers and texts.</summary>
    /// <param name="information">A dictionary, or null.</param>
    public static IReadOnlyDictionary<string, object?> Of(object? information) =>
        (information as IDictionary<string, object>)?.ToDictionary(static entry => entry.Key, static entry => Plain(entry.Value)) ?? [];

    private static object? Plain(object? value) => value switch
    {
        null or string or bool => value,
        Enum => value.ToString(),
        _ when value.GetType().IsPrimitive || value is decimal => value,
        _ => value.ToString(),
    };
}
