using SoftQ.Parameters;

namespace SoftQ.Plugins.GymNet;

/// <summary>What a configuration says of an environment; the manifest describes each.</summary>
/// <param name="Folder">The folder with its assemblies.</param>
/// <param name="Type">Its class, by any of its names.</param>
/// <param name="Arguments">Arguments of its constructor, each as name=value.</param>
/// <param name="Action">Bounds of its actions in place of what it declares.</param>
/// <param name="Observation">Bounds of its observations in place of what it declares.</param>
internal sealed record GymNetOptions(string Folder, string Type, IReadOnlyList<string> Arguments, GivenBounds Action, GivenBounds Observation)
{
    public const string FolderName = "folder";
    public const string TypeName = "type";
    public const string ArgumentsName = "arguments";
    public const string ActionLowName = "actionLow";
    public const string ActionHighName = "actionHigh";
    public const string ObservationLowName = "observationLow";
    public const string ObservationHighName = "observationHigh";

    /// <summary>Reads them.</summary>
    /// <param name="parameters">A value for every parameter.</param>
    public static GymNetOptions From(ParameterValues parameters) => new(
        Path.GetFullPath(parameters.Get<string>(FolderName)),
        parameters.Get<string>(TypeName),
        parameters.GetArray<string>(ArgumentsName),
        Bounds(parameters, ActionLowName, ActionHighName),
        Bounds(parameters, ObservationLowName, ObservationHighName));

    /// <summary>Something wrong with one of them, which the host tells as a mistake in the configuration.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="message">What was expected and found.</param>
    /// <param name="inner">Why.</param>
    public static ArgumentException Wrong(string name, string message, Exception? inner = null) => new(message, name, inner);

    private static GivenBounds Bounds(ParameterValues parameters, string low, string high) =>
        GivenBounds.Of(low, parameters.GetArrayOrNull<float>(low), high, parameters.GetArrayOrNull<float>(high));
}
