using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Testing.Conformance;

namespace SoftQ.Testing.Tests.Conformance;

/// <summary>The laws of kernels and samplers, for the built-in ones as a host makes them.</summary>
public sealed class BuiltPluginLawsTests
{
    [Theory]
    [InlineData(PluginKind.Kernel, "inverse-multiquadric", "laplace", "linear-rbf", "rational-quadratic", "rbf")]
    [InlineData(PluginKind.Sampler, "amortized-svgd", "importance", "langevin", "map", "svgd")]
    public void Every_class_keeps_every_law(PluginKind kind, params string[] ids)
    {
        using var host = new PluginHost(new PluginFolders([], variable: null, BuiltPlugins.Folder));
        Assert.Equal(ids, host.Catalog.OfKind(kind).Select(static entry => entry.Id).Order(StringComparer.Ordinal));
        Assert.All(host.Catalog.OfKind(kind), entry => Assert.All(
            HostedPluginLaws.Check(host, entry), outcome => Assert.True(outcome.Holds, $"{entry.Id}: {outcome}")));
    }
}
