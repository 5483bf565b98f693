namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>The services in a scope that a plugin may ask for.</summary>
/// <param name="Types">Their types.</param>
internal sealed record OfferedServices(IReadOnlySet<Type> Types);
