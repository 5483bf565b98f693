using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace VerifyTests;

/// <summary>Where a snapshot lies and what is taken out of the text before it is compared.</summary>
public sealed class VerifySettings
{
    /// <summary>Creates settings with every default.</summary>
    public VerifySettings()
    {
    }

    /// <summary>Creates settings equal to others, to change without changing those.</summary>
    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;
        (Directory, FileName, MethodName, TypeName) = (settings.Directory, settings.FileName, settings.MethodName, settings.TypeName);
        (Parameters, IsAccepting) = (settings.Parameters, settings.IsAccepting);
        Scrubbers.AddRange(settings.Scrubbers);
    }

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal string? MethodName { get; private set; }

    internal string? TypeName { get; private set; }

    internal object?[]? Parameters { get; private set; }

    internal bool IsAccepting { get; private set; }

    internal List<Action<StringBuilder>> Scrubbers { get; } = [];

    /// <summary>The folder of the snapshot, absolute or relative to the test's.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>The file's name up to <c>.verified.</c>, in place of type, method and parameters.</summary>
    public void UseFileName(string fileName) => FileName = fileName;

    /// <summary>The method's part of the file name.</summary>
    public void UseMethodName(string name) => MethodName = name;

    /// <summary>The type's part of the file name.</summary>
    public void UseTypeName(string name) => TypeName = name;

    /// <summary>The arguments of the test, which become part of the file name.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>Changes the text before it is compared, before the scrubbers that are there already or after them.</summary>
    public void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Scrubbers.Insert(location == ScrubberLocation.First ? 0 : Scrubbers.Count, scrubber);

    /// <summary>Takes out the lines that contain one of some texts, whatever their case.</summary>
    public void ScrubLinesContaining(params string[] stringToMatch) => AddScrubber(text =>
    {
        var kept = text.ToString().Split('\n').Where(line => !stringToMatch.Any(match => line.Contains(match, StringComparison.OrdinalIgnoreCase)));
        var joined = string.Join('\n', kept);
        text.Clear().Append(joined);
    });

    /// <summary>Nothing to do here: only the package opens a tool to show a difference.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The package's method is an instance method.")]
    public void DisableDiff()
    {
    }

    /// <summary>Accepts whatever the test gives, except under CI: stricter than the package, which does there too unless it is told otherwise.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "The package's method has the parameter.")]
    public void AutoVerify(bool includeBuildServer = true) => IsAccepting = true;
}
