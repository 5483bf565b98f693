namespace SoftQ.Gym.Registry;

/// <summary>Which part of an environment's id is not registered.</summary>
public enum MissingPart
{
    /// <summary>The namespace: Gymnasium's NamespaceNotFound.</summary>
    Namespace,

    /// <summary>The name: Gymnasium's NameNotFound.</summary>
    Name,

    /// <summary>The version: Gymnasium's VersionNotFound.</summary>
    Version,

    /// <summary>The version, of which there are only newer ones: Gymnasium's DeprecatedEnv.</summary>
    OldVersion,
}
