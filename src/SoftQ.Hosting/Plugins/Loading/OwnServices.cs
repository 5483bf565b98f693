namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>The services that a plugin brings along, and what it may know of itself.</summary>
/// <param name="Types">Their types.</param>
internal sealed record OwnServices(IReadOnlySet<Type> Types);
