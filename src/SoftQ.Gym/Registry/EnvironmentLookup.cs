using SoftQ.Gym.Errors;

namespace SoftQ.Gym.Registry;

/// <summary>Finds the environment that an id means among those that are registered.</summary>
/// <param name="registrations">The environments.</param>
/// <param name="warn">Is told where the id is not the best one.</param>
internal sealed class EnvironmentLookup(IReadOnlyCollection<EnvironmentRegistration> registrations, Action<string> warn)
{
    /// <summary>The environment of an id, or the newest version where the id has none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="explain">What else is known about an id that is not there.</param>
    /// <exception cref="UnregisteredEnvironmentException">There is none.</exception>
    public EnvironmentRegistration Find(EnvironmentId id, Func<string, string?> explain)
    {
        var newest = Newest(id.Family);
        if (registrations.FirstOrDefault(registration => registration.Id == id) is { } exact)
        {
            if (newest is not null && id.Version < newest.Id.Version)
                warn($"The environment {id} is out of date. Consider {newest.Id}.");
            return exact;
        }
        if (id.Version is not null || newest is null)
            throw explain(id.ToString()) is { } reason ? new UnregisteredEnvironmentException(MissingPart.Name, $"There is no environment '{id}'. {reason}") : Missing(id);
        warn($"'{id}' names no version; {newest.Id} is made, the newest.");
        return newest;
    }

    private EnvironmentRegistration? Newest(string family) =>
        registrations.Where(registration => registration.Id.Family == family && registration.Id.Version is not null).MaxBy(static registration => registration.Id.Version);

    private UnregisteredEnvironmentException Missing(EnvironmentId id)
    {
        EnvironmentId[] ids = [.. registrations.Select(static registration => registration.Id)];
        EnvironmentId[] inNamespace = [.. ids.Where(known => known.Namespace == id.Namespace)];
        if (id.Namespace is not null && inNamespace.Length == 0)
        {
            return new UnregisteredEnvironmentException(
                MissingPart.Namespace,
                $"There is no namespace '{id.Namespace}' of environments. {DidYouMean.Suggest(id.Namespace, ids.Select(static known => known.Namespace).OfType<string>())}");
        }
        EnvironmentId[] versions = [.. inNamespace.Where(known => known.Name == id.Name).OrderBy(static known => known.Version)];
        if (versions.Length == 0)
            return new UnregisteredEnvironmentException(MissingPart.Name, $"There is no environment '{id}'. {SuggestName(id, ids)}");
        return id.Version < versions[^1].Version
            ? new UnregisteredEnvironmentException(MissingPart.OldVersion, $"'{id}' is an old version that is no longer there. Use {versions[^1]}.")
            : new UnregisteredEnvironmentException(MissingPart.Version, $"There is no version {id.Version} of '{id.Family}'. Known: {string.Join(", ", versions.AsEnumerable())}.");
    }

    // The same name elsewhere is nearer than another name here.
    private static string SuggestName(EnvironmentId id, EnvironmentId[] ids)
    {
        var elsewhere = Array.FindLast(ids, known => known.Name.Equals(id.Name, StringComparison.OrdinalIgnoreCase));
        return elsewhere is not null ? $"Did you mean '{elsewhere}'?" : DidYouMean.Suggest(id.ToString(), ids.Select(static known => known.ToString()));
    }
}
