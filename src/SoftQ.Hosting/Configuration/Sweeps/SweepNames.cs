namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>Names the runs of a sweep by what distinguishes them, so that a name can be that of a folder.</summary>
/// <param name="runs">The settings of each run.</param>
internal sealed class SweepNames(IReadOnlyList<IReadOnlyList<SweepSetting>> runs)
{
    private const int MostCharacters = 100;

    // A parameter's own name, but where two sections have it the key.
    private readonly HashSet<string> _shared =
    [
        .. runs[0].CountBy(static setting => setting.Parameter).Where(static count => count.Value > 1).Select(static count => count.Key),
    ];

    /// <summary>The names, as many as there are runs, no two equal.</summary>
    public IReadOnlyList<string> All()
    {
        string[] names = [.. runs.Select(NameOf)];
        var isUsable = names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length && Array.TrueForAll(names, static name => name.Length <= MostCharacters);
        return isUsable ? names : [.. names.Select(static (_, index) => FormattableString.Invariant($"run-{index + 1:000}"))];
    }

    private string NameOf(IReadOnlyList<SweepSetting> settings) => string.Join(
        ',', settings.Select(setting => $"{(_shared.Contains(setting.Parameter) ? setting.Key : setting.Parameter)}={Plain(setting.Text)}"));

    private static string Plain(string text) =>
        string.Concat(text.Trim('"').Where(static character => !char.IsWhiteSpace(character)).Select(static character =>
            char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '+' or '_' or '[' or ']' ? character : '-'));
}
