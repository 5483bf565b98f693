using System.Text.Json.Nodes;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Registry;
using SoftQ.Hosting.Configuration;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Plugins;

/// <summary>The environments of a host's plugins, for its registry. A plugin is loaded when the first of them is made.</summary>
/// <param name="host">The host.</param>
internal sealed class PluginEnvironments(PluginHost host) : IEnvironmentSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<EnvironmentRegistration> Registrations =>
        [.. host.Catalog.OfKind(PluginKind.Environment).Select(RegistrationOf)];

    /// <inheritdoc/>
    public string? Explain(string id) => host.Catalog.RejectionOf(PluginKind.Environment, id);

    private EnvironmentRegistration RegistrationOf(PluginEntry entry)
    {
        var spec = new EnvironmentSpec(entry.Id, entry.MaxEpisodeSteps == 0 ? null : entry.MaxEpisodeSteps, entry.Description);
        return new EnvironmentRegistration(spec, arguments => host.CreateEnvironment(entry.Id, Values(entry, arguments), maxEpisodeSteps: 0), $"plugin {entry.Plugin}");
    }

    private static ParameterValues Values(PluginEntry entry, JsonObject arguments)
    {
        foreach (var (name, _) in arguments)
        {
            if (!entry.Parameters.Any(parameter => parameter.Name == name))
                throw new ArgumentException($"The {entry} has no parameter '{name}'. {DidYouMean.Suggest(name, entry.Parameters.Select(static parameter => parameter.Name))}");
        }
        return new ParameterValues(entry.Parameters.ToDictionary(
            static parameter => parameter.Name,
            parameter => arguments.TryGetPropertyValue(parameter.Name, out var json) ? Value(entry, parameter, json) : ParameterDefaults.Of(parameter)));
    }

    private static object? Value(PluginEntry entry, ParameterDescription parameter, JsonNode? json)
    {
        var reading = ParameterValueReader.Read(parameter, json?.ToJsonString() ?? "null", bareText: false);
        return reading.IsValue
            ? reading.Value
            : throw new ArgumentException(
                $"Parameter '{parameter.Name}' of the {entry} needs {reading.Problem.Expected}; found {reading.Problem.Found}. {reading.Problem.Suggestion}".TrimEnd());
    }
}
