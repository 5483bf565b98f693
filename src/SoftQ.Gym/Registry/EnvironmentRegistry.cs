using System.Diagnostics;
using System.Text.Json.Nodes;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Registry;

/// <summary>
/// Makes environments by id. Nothing is static: every host has a registry of its own, which shows the environments of its plugins, and
/// an application may register more. Members may be called from any thread.
/// </summary>
/// <remarks>
/// An environment is wrapped, from the inside to the outside, in <see cref="PassiveChecker"/>, <see cref="OrderEnforcing"/>,
/// <see cref="TimeLimit"/> and the wrappers of its spec; the spec may leave each of them out.
/// </remarks>
/// <example><code>
/// using var environment = host.Environments.Make("CartPole-v1");
/// var (observation, info) = environment.Reset(seed: 42);
/// </code></example>
public sealed class EnvironmentRegistry
{
    private readonly IEnvironmentSource? _source;
    private readonly OrderedDictionary<EnvironmentId, EnvironmentRegistration> _own = [];
    private readonly MadeEnvironments _made;
    private readonly Lock _lock = new();

    /// <summary>Creates a registry.</summary>
    /// <param name="source">Where more environments come from than those that are registered here; null for none.</param>
    public EnvironmentRegistry(IEnvironmentSource? source = null)
    {
        _source = source;
        _made = new MadeEnvironments(Wrappers);
    }

    /// <summary>The wrappers that specs may name.</summary>
    public WrapperTable Wrappers { get; } = new();

    /// <summary>Is told of ids without a version and of old versions; writes to the trace of .NET until it is set.</summary>
    public Action<string> Warn { get; set; } = static message => Trace.TraceWarning(message);

    /// <summary>The specs of all environments, ordered by id.</summary>
    public IReadOnlyList<EnvironmentSpec> Specs =>
        [.. Registrations().OrderBy(static registration => registration.Id.Family, StringComparer.Ordinal).ThenBy(static registration => registration.Id.Version).Select(static registration => registration.Spec)];

    /// <summary>Registers an environment.</summary>
    /// <param name="spec">Its spec.</param>
    /// <param name="make">Makes it, without wrappers, from the arguments of its spec, which those of a caller override.</param>
    /// <param name="owner">Who brings it, for messages.</param>
    /// <exception cref="FormatException">The id is no id.</exception>
    /// <exception cref="ArgumentException">The id is taken, or there are a version and no version of one name.</exception>
    public void Register(EnvironmentSpec spec, Func<JsonObject, IEnvironment> make, string owner = "the application")
    {
        var registration = new EnvironmentRegistration(spec, make, owner);
        lock (_lock)
        {
            foreach (var other in Registrations().Where(other => other.Id.Family == registration.Id.Family))
            {
                if (other.Id == registration.Id)
                    throw new ArgumentException($"{owner} registers '{spec.Id}', which {other.Owner} has registered before. Give it another name, version or namespace.");
                if (other.Id.Version is null || registration.Id.Version is null)
                    throw new ArgumentException($"{owner} registers '{spec.Id}' beside '{other.Spec.Id}' of {other.Owner}. Give both a version, since a name without one means the newest.");
            }
            _own.Add(registration.Id, registration);
        }
    }

    /// <summary>Registers an environment that takes no arguments.</summary>
    /// <inheritdoc cref="Register(EnvironmentSpec, Func{JsonObject, IEnvironment}, string)"/>
    public void Register(EnvironmentSpec spec, Func<IEnvironment> make, string owner = "the application") => Register(
        spec,
        arguments => arguments.Count == 0 ? make() : throw new ArgumentException($"'{spec.Id}' takes no arguments; found {arguments.ToJsonString()}."),
        owner);

    /// <summary>Takes an environment out that was registered here.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether it was there.</returns>
    public bool Unregister(string id)
    {
        lock (_lock)
            return _own.Remove(EnvironmentId.Parse(id));
    }

    /// <summary>The spec of an environment, to look at or to make it from with changes: <c>registry.Make(registry.Spec("CartPole-v1") with { MaxEpisodeSteps = null })</c>.</summary>
    /// <param name="id">Its id; the newest version where it has none.</param>
    /// <exception cref="FormatException">The id is no id.</exception>
    /// <exception cref="UnregisteredEnvironmentException">There is no such environment.</exception>
    public EnvironmentSpec Spec(string id) => Find(id).Spec;

    /// <summary>Makes an environment in its default wrappers. The caller disposes it.</summary>
    /// <param name="id">Its id; the newest version where it has none.</param>
    /// <param name="arguments">Arguments by name, in place of those of its spec.</param>
    /// <exception cref="FormatException">The id is no id.</exception>
    /// <exception cref="UnregisteredEnvironmentException">There is no such environment.</exception>
    /// <exception cref="ArgumentException">An argument is unknown or wrong.</exception>
    public IEnvironment Make(string id, JsonObject? arguments = null) => Make(Spec(id, arguments));

    /// <summary>Makes an environment from a spec, such as one read from JSON. The caller disposes it.</summary>
    /// <param name="spec">The spec.</param>
    /// <exception cref="UnregisteredEnvironmentException">There is no environment of the spec's id.</exception>
    /// <exception cref="ArgumentException">An argument or a wrapper is unknown or wrong.</exception>
    public IEnvironment Make(EnvironmentSpec spec) => _made.Make(Find(spec.Id), spec);

    /// <summary>Makes several environments that step together. The caller disposes them.</summary>
    /// <param name="id">Their id; the newest version where it has none.</param>
    /// <param name="count">How many.</param>
    /// <param name="arguments">Arguments by name, in place of those of the spec.</param>
    /// <param name="options">How they step and what follows an episode's end.</param>
    /// <inheritdoc cref="Make(string, JsonObject)"/>
    public IVectorEnvironment MakeVector(string id, int count, JsonObject? arguments = null, VectorOptions? options = null) =>
        MakeVector(Spec(id, arguments), count, options);

    /// <summary>Makes several environments from a spec. The caller disposes them.</summary>
    /// <param name="spec">The spec of each.</param>
    /// <param name="count">How many.</param>
    /// <param name="options">How they step and what follows an episode's end.</param>
    /// <inheritdoc cref="Make(EnvironmentSpec)"/>
    public IVectorEnvironment MakeVector(EnvironmentSpec spec, int count, VectorOptions? options = null) =>
        _made.MakeVector(Find(spec.Id), spec, count, options ?? new VectorOptions());

    /// <summary>The spec that makes an environment of this registry again, with all wrappers that are around it now.</summary>
    /// <param name="environment">The environment.</param>
    /// <exception cref="ArgumentException">It was not made here, or a wrapper around it needs more than values to be made.</exception>
    public EnvironmentSpec SpecOf(IEnvironment environment) => _made.SpecOf(environment);

    private EnvironmentSpec Spec(string id, JsonObject? arguments)
    {
        var spec = Spec(id);
        if (arguments is null)
            return spec;
        var together = spec.Arguments.DeepClone().AsObject();
        foreach (var (name, value) in arguments)
            together[name] = value?.DeepClone();
        return spec with { Arguments = together };
    }

    private EnvironmentRegistration Find(string id) =>
        new EnvironmentLookup(Registrations(), Warn).Find(EnvironmentId.Parse(id), missing => _source?.Explain(missing));

    private List<EnvironmentRegistration> Registrations()
    {
        lock (_lock)
            return [.. _source?.Registrations ?? [], .. _own.Values];
    }
}
