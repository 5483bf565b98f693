namespace SoftQ;

/// <summary>Makes a partial class that implements <see cref="Kernels.IKernel"/> a kernel plugin.</summary>
/// <param name="id">The name it is asked for by, such as <c>rbf</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KernelAttribute(string id) : Attribute
{
    /// <summary>The name it is asked for by.</summary>
    public string Id { get; } = id;

    /// <summary>One sentence for people.</summary>
    public string Description { get; set; } = "";
}
