namespace SoftQ.Generators;

/// <summary>The names of the pipeline's steps, under which tests see what was cached and what ran again.</summary>
internal static class TrackingNames
{
    public const string Environments = nameof(Environments);
    public const string Kernels = nameof(Kernels);
    public const string Samplers = nameof(Samplers);
    public const string ParameterSets = nameof(ParameterSets);
    public const string Manifest = nameof(Manifest);
    public const string ClashingFileNames = nameof(ClashingFileNames);
}
