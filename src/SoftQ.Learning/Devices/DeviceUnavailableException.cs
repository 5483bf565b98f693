namespace SoftQ.Learning.Devices;

/// <summary>A configuration names a device that is not there.</summary>
/// <param name="name">The name.</param>
/// <param name="reason">Why not, and what to do.</param>
public sealed class DeviceUnavailableException(string name, string reason)
    : Exception($"The device '{name}' is not available: {reason}.");
