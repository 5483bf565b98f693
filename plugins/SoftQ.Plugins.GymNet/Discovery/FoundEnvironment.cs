namespace SoftQ.Plugins.GymNet.Discovery;

/// <summary>A class in a folder that implements Gym.NET's <c>IEnv</c>.</summary>
/// <param name="FullName">Its name with its namespace.</param>
/// <param name="AssemblyPath">The full path of its assembly.</param>
internal sealed record FoundEnvironment(string FullName, string AssemblyPath)
{
    private const string Suffix = "Env";

    /// <summary>Its name alone.</summary>
    public string Name => FullName[(FullName.LastIndexOfAny(['.', '+']) + 1)..];

    /// <summary>What Gym's users call it: the name without Env.</summary>
    public string ShortName => Name.EndsWith(Suffix, StringComparison.Ordinal) && Name.Length > Suffix.Length ? Name[..^Suffix.Length] : Name;

    /// <summary>Whether a name means this class. Gym.NET has no versions, so that of an id such as CartPole-v1 is not looked at.</summary>
    /// <param name="name">The name, in any case.</param>
    public bool IsCalled(string name) =>
        new[] { FullName, Name, ShortName }.Contains(WithoutVersion(name), StringComparer.OrdinalIgnoreCase);

    private static string WithoutVersion(string name)
    {
        var dash = name.LastIndexOf("-v", StringComparison.Ordinal);
        return dash > 0 && name.Length > dash + 2 && name[(dash + 2)..].All(char.IsAsciiDigit) ? name[..dash] : name;
    }
}
