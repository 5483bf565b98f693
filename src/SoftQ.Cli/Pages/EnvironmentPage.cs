using System.Globalization;
using System.Reflection;
using System.Text;
using SoftQ.Figures.Rendering;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli.Pages;

/// <summary>The page of an environment, in Markdown, from its attributes and its doc comments; what neither says is left out.</summary>
/// <param name="entry">The environment's class.</param>
/// <param name="environment">One of them.</param>
/// <param name="documentation">The doc comments of its assembly.</param>
internal sealed class EnvironmentPage(PluginEntry entry, IEnvironment environment, DocumentationFile documentation)
{
    private const int StepsBeforeThePicture = 20;

    private readonly AuthoredMembers _members = new(environment.Unwrapped.GetType(), documentation);
    private readonly StringBuilder _text = new();

    /// <summary>The name of its files, without extension.</summary>
    public string Name { get; } = entry.Id.Replace('/', '-').Replace(':', '-');

    /// <summary>A picture after some random steps of seed 0; null where the environment draws nothing.</summary>
    public byte[]? Picture()
    {
        if (environment.Unwrapped is not IRenderable)
            return null;
        var (random, action) = (new RandomStream(0), new float[environment.ActionSpace.FlatSize]);
        var observation = new float[environment.ObservationSpace.FlatSize];
        environment.Reset(seed: 0, observation);
        var outcome = default(StepOutcome);
        for (var step = 0; step < StepsBeforeThePicture && !outcome.Done; step++)
        {
            environment.ActionSpace.Sample(random, action);
            outcome = environment.Step(action, observation);
        }
        return environment.RenderPng();
    }

    /// <summary>The page.</summary>
    public string Write()
    {
        var (step, reset) = (_members.With<StepAttribute>().FirstOrDefault(), _members.With<ResetAttribute>().FirstOrDefault());
        _text.Clear().Append(CultureInfo.InvariantCulture, $"# {entry.Id}\n\n<!-- Written by 'softq plugins docs'. -->\n");
        Paragraph(entry.Description.Length > 0 ? entry.Description + "." : "");
        if (environment.Unwrapped is IRenderable)
            Paragraph($"![A picture of {entry.Id}]({Name}.png)");
        Paragraph(_members.Summary);
        Paragraph($"It is the class `{entry.TypeName}` of the plugin {entry.Plugin.Name}.");
        Section("Actions", $"`{environment.ActionSpace}`");
        Table(["action", "meaning"], ActionRows(step as MethodInfo));
        Section("Observations", $"`{environment.ObservationSpace}`");
        Table(["elements", "name", "low", "high", "meaning"], ObservationTable.Rows(_members, environment.ObservationSpace));
        Section("Start", _members.Text(reset, "summary"));
        Section("Step", _members.Text(step, "summary"));
        Section("Reward", _members.Text(step, "returns"));
        Section("End", $"{_members.Text(step, "remarks")} {(entry.MaxEpisodeSteps > 0 ? $"An episode is cut off after {entry.MaxEpisodeSteps} steps." : "")}".Trim());
        Rows("Info", ["entry", "meaning"], [.. _members.With<InfoAttribute>().Select(member => new[] { $"`{AuthoredMembers.CamelCase(member)}`", _members.Text(member, "summary") })]);
        Rows("Parameters", ["parameter", "default", "takes", "meaning"], [.. entry.Parameters.Select(static parameter => new[]
        {
            $"`{parameter.Name}`", $"`{parameter.Default}`", ParameterText.Expected(parameter), parameter.Description,
        })]);
        return _text.ToString();
    }

    private string[][] ActionRows(MethodInfo? step) =>
    [
        .. (step?.GetParameters() ?? []).Where(static parameter => parameter.IsDefined(typeof(ActionAttribute)))
            .Select(parameter => new[] { $"`{parameter.Name}`", _members.Text(step, "param", parameter.Name) }),
    ];

    private void Paragraph(string text)
    {
        if (text.Length > 0)
            _text.Append(CultureInfo.InvariantCulture, $"\n{text}\n");
    }

    private void Section(string title, string text)
    {
        if (text.Length > 0)
            _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{text}\n");
    }

    private void Rows(string title, string[] head, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;
        _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        Table(head, rows);
    }

    private void Table(string[] head, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;
        _text.Append('\n');
        foreach (var row in rows.Prepend([.. head.Select(static _ => "---")]).Prepend(head))
            _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
    }
}
