namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>The services in a scope that a plugin may ask for.</summary>
/// <param name="Types">Their types.</param>
internal sealed record OfferedServices(IReadOnlySet<Type> Types)
{
    /// <summary>These and others.</summary>
    /// <param name="others">The others.</param>
    public OfferedServices With(IEnumerable<Type> others) => new(Types.Concat(others).ToHashSet());
}
