using SoftQ.Gym.Environments;
using SoftQ.Kernels;
using SoftQ.Learning.LibTorch;
using SoftQ.Samplers;

namespace SoftQ.Testing.Conformance;

/// <summary>Holds a plugin class against the laws of its kind, in an author's own test project.</summary>
/// <example><code>
/// PluginLaws.Require(() => new Thermostat());
/// </code></example>
public static class PluginLaws
{
    /// <summary>Holds an environment against the laws of environments.</summary>
    /// <param name="create">Makes a new instance, which is ended here.</param>
    /// <exception cref="ConformanceException">It breaks some; the exception lists them.</exception>
    public static void Require(Func<IEnvironment> create) => Require(Check(create));

    /// <summary>Holds a kernel against the laws of kernels.</summary>
    /// <param name="create">Makes an instance.</param>
    /// <exception cref="ConformanceException">It breaks some; the exception lists them.</exception>
    public static void Require(Func<IKernel> create) => Require(Check(create));

    /// <summary>Holds a sampler against the laws of samplers.</summary>
    /// <param name="create">Makes a new instance from what a run offers; it is initialised and ended here.</param>
    /// <exception cref="ConformanceException">It breaks some; the exception lists them.</exception>
    public static void Require(Func<SamplerServices, ISampler> create) => Require(Check(create));

    /// <summary>The laws of environments, and whether they hold.</summary>
    /// <param name="create">Makes a new instance, which is ended here.</param>
    public static IReadOnlyList<LawOutcome> Check(Func<IEnvironment> create)
    {
        LibTorchLoader.EnsureLoaded();
        return new EnvironmentLaws(create).Check();
    }

    /// <summary>The laws of kernels, and whether they hold.</summary>
    /// <param name="create">Makes an instance.</param>
    public static IReadOnlyList<LawOutcome> Check(Func<IKernel> create)
    {
        LibTorchLoader.EnsureLoaded();
        return new KernelLaws(create()).Check();
    }

    /// <summary>The laws of samplers, and whether they hold.</summary>
    /// <param name="create">Makes a new instance from what a run offers; it is initialised and ended here.</param>
    public static IReadOnlyList<LawOutcome> Check(Func<SamplerServices, ISampler> create)
    {
        LibTorchLoader.EnsureLoaded();
        return new SamplerLaws(create).Check();
    }

    private static void Require(IReadOnlyList<LawOutcome> outcomes)
    {
        if (outcomes.Any(static outcome => !outcome.Holds))
            throw new ConformanceException(outcomes);
    }
}
