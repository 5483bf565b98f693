namespace SoftQ;

/// <summary>Makes a partial class that implements <see cref="Samplers.ISampler"/> a sampler plugin.</summary>
/// <param name="id">The name it is asked for by, such as <c>amortized-svgd</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SamplerAttribute(string id) : Attribute
{
    /// <summary>The name it is asked for by.</summary>
    public string Id { get; } = id;

    /// <summary>One sentence for people.</summary>
    public string Description { get; set; } = "";
}
