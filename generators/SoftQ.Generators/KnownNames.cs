namespace SoftQ.Generators;

/// <summary>The full names of the types that authors use and generated code refers to.</summary>
internal static class KnownNames
{
    public const string EnvironmentAttribute = "SoftQ.EnvironmentAttribute";
    public const string KernelAttribute = "SoftQ.KernelAttribute";
    public const string SamplerAttribute = "SoftQ.SamplerAttribute";
    public const string ParameterSetAttribute = "SoftQ.ParameterSetAttribute";
    public const string ParameterAttribute = "SoftQ.ParameterAttribute";
    public const string ObservationAttribute = "SoftQ.ObservationAttribute";
    public const string ActionAttribute = "SoftQ.ActionAttribute";
    public const string ResetAttribute = "SoftQ.ResetAttribute";
    public const string StepAttribute = "SoftQ.StepAttribute";
    public const string InfoAttribute = "SoftQ.InfoAttribute";

    public const string Kernel = "SoftQ.Kernels.IKernel";
    public const string Sampler = "SoftQ.Samplers.ISampler";
    public const string Environment = "SoftQ.Gym.Environments.IEnvironment";
    public const string Capturable = "SoftQ.Gym.State.ICapturable";
    public const string StepOutcome = "SoftQ.Gym.Environments.StepOutcome";
    public const string RandomStream = "SoftQ.Gym.RandomStream";
    public const string Vector2 = "System.Numerics.Vector2";
    public const string Vector3 = "System.Numerics.Vector3";
    public const string ReadOnlySpanOfFloat = "System.ReadOnlySpan<float>";
}
