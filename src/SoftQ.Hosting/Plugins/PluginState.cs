namespace SoftQ.Hosting.Plugins;

/// <summary>Where a plugin stands with a host.</summary>
public enum PluginState
{
    /// <summary>It was inspected and can be used; nothing of it has run.</summary>
    Discovered,

    /// <summary>It was inspected and cannot be used; nothing of it has run.</summary>
    Rejected,

    /// <summary>Something of it was asked for, and its code is in the process.</summary>
    Loaded,

    /// <summary>Its code failed.</summary>
    Faulted,

    /// <summary>Somebody switched it off.</summary>
    Disabled,
}
