using SoftQ.Hosting.Configuration;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Training;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Runs;

/// <summary>The sections of a run's configuration.</summary>
public static class RunSections
{
    /// <summary>The plugin that is the task.</summary>
    public const string Environment = "environment";

    /// <summary>The plugin that is the kernel of the Stein direction.</summary>
    public const string Kernel = "kernel";

    /// <summary>The plugin that draws actions.</summary>
    public const string Sampler = "sampler";

    /// <summary>The algorithm, and its settings such as <see cref="SoftQOptions"/>.</summary>
    public const string Algorithm = "algorithm";

    /// <summary>How long to train, and on what, <see cref="TrainingOptions"/>.</summary>
    public const string Training = "training";

    /// <summary>All of them, as the resolver takes them.</summary>
    public static IReadOnlyList<ConfigurationSection> All { get; } =
    [
        ConfigurationSection.Of(PluginKind.Environment),
        ConfigurationSection.Of(PluginKind.Kernel, defaultId: "rbf"),
        ConfigurationSection.Of(PluginKind.Sampler, defaultId: "amortized-svgd"),
        ConfigurationSection.OneOf(Algorithm, "soft-q", [.. AlgorithmEntry.All.Select(static algorithm => algorithm.Choice)]),
        new(Training, TrainingOptions.Descriptions),
    ];
}
