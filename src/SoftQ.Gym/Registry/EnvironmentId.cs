using System.Globalization;
using System.Text.RegularExpressions;

namespace SoftQ.Gym.Registry;

/// <summary>An environment's name in its parts: <c>namespace/Name-v1</c>, of which the name alone has to be there.</summary>
/// <param name="Namespace">Whose environment it is; null where it is not said.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; null where there is none.</param>
public sealed partial record EnvironmentId(string? Namespace, string Name, int? Version)
{
    /// <summary>The namespace and the name, which all versions share.</summary>
    public string Family => Namespace is null ? Name : $"{Namespace}/{Name}";

    /// <summary>Takes an id apart.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="FormatException">It is no id.</exception>
    public static EnvironmentId Parse(string id)
    {
        var match = Grammar().Match(id);
        if (!match.Success)
            throw new FormatException($"An environment's id is written [namespace/]Name[-v1], with letters, digits and the characters _ - : . in its name; found '{id}'.");
        var (family, version) = (match.Groups["namespace"], match.Groups["version"]);
        return new EnvironmentId(
            family.Success ? family.Value : null,
            match.Groups["name"].Value,
            version.Success ? int.Parse(version.Value, CultureInfo.InvariantCulture) : null);
    }

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Family : $"{Family}-v{Version}";

    // Gymnasium's grammar; versions have up to nine digits.
    [GeneratedRegex(@"^(?:(?<namespace>[\w:-]+)/)?(?<name>[\w:.-]+?)(?:-v(?<version>\d{1,9}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
