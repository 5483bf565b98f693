namespace SoftQ.Generators;

/// <summary>The full names of the types that authors use and generated code refers to.</summary>
internal static class KnownNames
{
    /// <summary>What generated members are marked with.</summary>
    public const string Tool = "SoftQ.Generators";

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
    public const string RenderAttribute = "SoftQ.RenderAttribute";
    public const string TransientAttribute = "SoftQ.TransientAttribute";
    public const string CaptureAttribute = "SoftQ.CaptureAttribute";
    public const string RestoreAttribute = "SoftQ.RestoreAttribute";

    public const string Kernel = "SoftQ.Kernels.IKernel";
    public const string Sampler = "SoftQ.Samplers.ISampler";
    public const string PluginServices = "SoftQ.Manifest.IPluginServices";
    public const string ParameterValues = "SoftQ.Parameters.ParameterValues";
    public const string Environment = "SoftQ.Gym.Environments.IEnvironment";
    public const string Renderable = "SoftQ.Gym.Rendering.IRenderable";
    public const string Capturable = "SoftQ.Gym.State.ICapturable";
    public const string StateWriter = "SoftQ.Gym.State.StateWriter";
    public const string StateReader = "SoftQ.Gym.State.StateReader";
    public const string StepOutcome = "SoftQ.Gym.Environments.StepOutcome";
    public const string ResetOptions = "SoftQ.Gym.Environments.ResetOptions";
    public const string Canvas = "SoftQ.Gym.Rendering.ICanvas";
    public const string Space = "SoftQ.Gym.Spaces.Space";
    public const string Box = "SoftQ.Gym.Spaces.Box";
    public const string RandomStream = "SoftQ.Gym.RandomStream";
    public const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string Flags = "System.FlagsAttribute";
    public const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";
    public const string Vector2 = "System.Numerics.Vector2";
    public const string Vector3 = "System.Numerics.Vector3";
    public const string Vector4 = "System.Numerics.Vector4";
    public const string Quaternion = "System.Numerics.Quaternion";

    /// <summary>The attributes that make a class or record one that is completed.</summary>
    public static readonly string[] OfTypes = [EnvironmentAttribute, KernelAttribute, SamplerAttribute, ParameterSetAttribute];

    /// <summary>The attributes of an environment's members.</summary>
    public static readonly string[] OfEnvironmentMembers =
    [
        ObservationAttribute, ResetAttribute, StepAttribute, InfoAttribute, RenderAttribute, TransientAttribute, CaptureAttribute, RestoreAttribute,
    ];
}
