namespace SoftQ.Gym.Registry;

/// <summary>
/// Environments that a registry shows beside those that were registered in it, such as those of plugins. It is asked every time, so
/// that they come and go with it.
/// </summary>
public interface IEnvironmentSource
{
    /// <summary>The environments that are there now. Making the list makes none of them.</summary>
    IReadOnlyCollection<EnvironmentRegistration> Registrations { get; }

    /// <summary>A sentence on an id that is not there, such as why its plugin was rejected; null where nothing is known.</summary>
    /// <param name="id">The id.</param>
    string? Explain(string id);
}
