namespace SoftQ.Architecture.Tests;

/// <summary>Which project of the product may reference which; docs/architecture.md shows it as a picture.</summary>
internal static class Layers
{
    private static readonly string[] Contracts = ["SoftQ.Abstractions", "SoftQ.Gym"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["SoftQ.Gym"] = [],
        ["SoftQ.Abstractions"] = ["SoftQ.Gym"],
        ["SoftQ.Learning"] = Contracts,
        ["SoftQ.Figures"] = ["SoftQ.Learning", .. Contracts],
        ["SoftQ.Hosting"] = ["SoftQ.Learning", .. Contracts],
        ["SoftQ.Testing"] = ["SoftQ.Hosting", "SoftQ.Learning", .. Contracts],
        ["SoftQ.Cli"] = ["SoftQ.Testing", "SoftQ.Hosting", "SoftQ.Figures", "SoftQ.Learning", .. Contracts],
        ["SoftQ.Generators"] = [],
        ["SoftQ.Generators.CodeFixes"] = ["SoftQ.Generators"],
    };

    /// <summary>The projects that a project may reference.</summary>
    /// <param name="project">The referencing project's name.</param>
    public static IReadOnlyCollection<string> MayReference(string project) =>
        IsPlugin(project) ? Contracts
        : Allowed.TryGetValue(project, out var references) ? references
        : throw new ArgumentException($"The project '{project}' has no place among the layers; give it one in {nameof(Layers)}.cs.", nameof(project));

    /// <summary>Whether a name is that of a built-in plugin.</summary>
    /// <param name="name">The name of a project or an assembly.</param>
    public static bool IsPlugin(string name) => name.StartsWith("SoftQ.Plugins.", StringComparison.Ordinal);

    /// <summary>Whether a name is that of a part of the product.</summary>
    /// <param name="name">The name of a project or an assembly.</param>
    public static bool IsOurs(string name) => name.StartsWith("SoftQ.", StringComparison.Ordinal);
}
